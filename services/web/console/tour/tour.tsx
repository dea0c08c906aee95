import { Tour as AntTour } from 'antd';
import { useTourWords, type TourWord } from '../words/tour';
import { showTour } from './tour-state';

/** What is explained, beside the first of these that is on the page; in its middle when none is. */
const stops: { key: 'worklist' | 'strip' | 'commands' | 'case' | 'help'; places: string[] }[] = [
  { key: 'worklist', places: ['.worklist-group', '.worklist-filters'] },
  { key: 'strip', places: ['.case-promise', '.worklist-strip'] },
  { key: 'commands', places: ['.case-side .case-card', '.worklist-row .ant-btn'] },
  { key: 'case', places: ['.case-tabs', '.worklist-row a'] },
  { key: 'help', places: ['.frame-help'] },
];

const find = (places: readonly string[]): HTMLElement | null =>
  document.querySelector<HTMLElement>(places.join());

/** Shows somebody new around: worklist, promise, commands, case page, help. */
export default function Tour() {
  const say = useTourWords();
  return (
    <AntTour
      open
      onClose={() => showTour(false)}
      steps={stops.map(({ key, places }) => ({
        title: say(key),
        description: say(`${key}.text` satisfies TourWord),
        target: find(places),
      }))}
    />
  );
}
