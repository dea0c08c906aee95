import { BarChart as Bars } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use as useParts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useSettings } from '../shell/settings';

useParts([Bars, GridComponent, LegendComponent, SVGRenderer]);

export interface BarChartProps {
  /** Names along the axis. */
  labels: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
  /** Told the index of a bar that was pressed. */
  onOpen?: (index: number) => void;
}

/** Colours of the page, light or dark. */
const colorOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Lying bars. A picture only: the table beside it says the same to everybody. */
export default function BarChart({ labels, series, onOpen }: BarChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const { theme } = useSettings();
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    const text = colorOf('--text');
    chart.setOption({
      animation: false,
      color: [colorOf('--primary'), colorOf('--paused')],
      textStyle: { color: text, fontFamily: 'inherit' },
      grid: { left: 8, right: 40, top: series.length > 1 ? 32 : 8, bottom: 8, containLabel: true },
      ...(series.length > 1 && { legend: { top: 0, left: 0, textStyle: { color: text } } }),
      xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colorOf('--line') } } },
      yAxis: { type: 'category', inverse: true, data: [...labels], axisLabel: { color: text } },
      series: series.map(({ name, values }) => ({
        name,
        type: 'bar',
        data: [...values],
        barMaxWidth: 18,
        label: { show: true, position: 'right', color: text },
        cursor: onOpen ? 'pointer' : 'default',
      })),
    });
    if (onOpen) chart.on('click', ({ dataIndex }) => onOpen(dataIndex));
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(place.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [labels, series, onOpen, theme]);
  return <div ref={place} aria-hidden="true" className="overview-chart" />;
}
