import { Button, Result, Typography } from 'antd';
import { useRouteError } from 'react-router';
import { problemOf } from '../../browser/api/problem';
import { useShellWords } from '../words/shell';
import { explain } from './problem-notice';

/** A failure in the place of what could not be shown; `again` tries once more. */
export function Fault({ error, again }: { error: unknown; again?: () => void }) {
  const say = useShellWords();
  const isOurs = !(error instanceof Error) || error instanceof TypeError;
  const { title, text } = isOurs
    ? explain(error, { wrote: false })
    : { title: say('fault.title'), text: say('fault.text') };
  return (
    <Result
      status={problemOf(error)?.code === 'not_found' ? 'info' : 'warning'}
      title={title}
      subTitle={text}
      extra={
        <Button type="primary" onClick={again ?? (() => location.reload())}>
          {say('fault.again')}
        </Button>
      }
    >
      {!isOurs && <Typography.Text code>{error.message}</Typography.Text>}
    </Result>
  );
}

/** A fault of a screen stays in the screen: navigation goes on working. */
export function RouteFault() {
  return <Fault error={useRouteError()} />;
}
