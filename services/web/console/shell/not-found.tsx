import { Result } from 'antd';
import { Link } from 'react-router';
import { useShellWords } from '../words/shell';

export function NotFound() {
  const say = useShellWords();
  return (
    <Result
      status="info"
      title={say('notFound.title')}
      subTitle={say('notFound.text')}
      extra={<Link to="/">{say('notFound.home')}</Link>}
    />
  );
}
