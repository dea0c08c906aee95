import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { useTermsWords, type TermsWord } from '../words/terms';

const looks = {
  onTime: { color: '#237804', icon: <ClockCircleOutlined aria-hidden /> },
  met: { color: '#237804', icon: <CheckCircleOutlined aria-hidden /> },
  atRisk: { color: '#874d00', icon: <ExclamationCircleOutlined aria-hidden /> },
  overdue: { color: '#a8071a', icon: <WarningOutlined aria-hidden /> },
  broken: { color: '#a8071a', icon: <WarningOutlined aria-hidden /> },
  paused: { color: '#595959', icon: <PauseCircleOutlined aria-hidden /> },
};

/** State of time: a colour, and never the colour alone. */
export function TimeTag({ state }: { state: keyof typeof looks }) {
  const say = useTermsWords();
  const { color, icon } = looks[state];
  return (
    <Tag variant="solid" color={color} icon={icon}>
      {say(`time.${state}`)}
    </Tag>
  );
}

const gradeColors: Record<string, string> = { important: '#0958d9', major: '#a8071a' };

export function GradeTag({ grade }: { grade: string | undefined }) {
  const say = useTermsWords();
  if (grade === undefined) return null;
  const color = gradeColors[grade];
  return (
    <Tag {...(color !== undefined && { variant: 'solid' as const, color })}>
      {say(`grade.${grade}` as TermsWord)}
    </Tag>
  );
}
