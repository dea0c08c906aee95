import { ConfigProvider, Typography } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { styleNonce } from '../browser/style-nonce';

/** The console. */
export function App() {
  return (
    <ConfigProvider
      locale={zhCN}
      csp={{ nonce: styleNonce() }}
      button={{ autoInsertSpace: false }}
      theme={{ token: { colorPrimary: '#0958d9' } }}
    >
      <Typography.Title>Redress</Typography.Title>
    </ConfigProvider>
  );
}
