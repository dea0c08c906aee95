import { Page } from '../shell/page';
import { useShellWords } from '../words/shell';

export default function Worklist() {
  const say = useShellWords();
  return <Page title={say('nav.worklist')}>{null}</Page>;
}
