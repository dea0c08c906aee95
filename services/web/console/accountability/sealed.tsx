import { LockOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useAccountabilityWords } from './words';

/** These cases are kept apart from the complaints, and every look at them is written down. */
export function Sealed() {
  const say = useAccountabilityWords();
  return (
    <Alert
      className="sealed"
      type="warning"
      showIcon
      icon={<LockOutlined />}
      title={say('sealed')}
      description={say('sealedText')}
    />
  );
}
