import { App as AntApp, ConfigProvider, theme as antTheme, type ThemeConfig } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, type ReactNode } from 'react';
import { styleNonce } from '../../browser/style-nonce';
import { setNoticeApi } from './notices';
import { useSettings } from './settings';

const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Tokens of the product: one primary colour, radius 6, 14 px, 40 px rows. */
const tokens: NonNullable<ThemeConfig['token']> = {
  colorPrimary: '#0958d9',
  colorLink: '#0958d9',
  colorTextDescription: '#595959',
  colorSuccess: '#237804',
  colorWarning: '#874d00',
  colorError: '#a8071a',
  colorTextPlaceholder: '#6b6b6b',
  borderRadius: 6,
  fontSize: 14,
  fontFamily,
};

/** Language, light or dark, and the tokens of all components below. */
export function Appearance({ children }: { children: ReactNode }) {
  const { language, theme } = useSettings();
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const dark = theme === 'dark';
  return (
    <ConfigProvider
      locale={language === 'en' ? enGB : zhCN}
      csp={{ nonce: styleNonce() }}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
        token: dark
          ? {
              ...tokens,
              colorPrimary: '#3c89e8',
              colorLink: '#69b1ff',
              colorTextDescription: '#a6a6a6',
              colorSuccess: '#6abe39',
              colorWarning: '#e8b339',
              colorError: '#f37370',
              colorTextPlaceholder: '#9a9a9a',
            }
          : tokens,
        components: {
          Table: { cellPaddingBlockMD: 8 },
          Layout: { headerHeight: 48 },
          // The usual tones are too faint on their ground (WCAG 2.2, 1.4.3).
          Menu: dark
            ? { groupTitleColor: '#a6a6a6', itemSelectedColor: '#91caff' }
            : { groupTitleColor: '#595959' },
        },
      }}
    >
      <AntApp notification={{ placement: 'bottomRight', maxCount: 3 }}>
        <NoticeBridge />
        {children}
      </AntApp>
    </ConfigProvider>
  );
}

/** Lets code outside components show notices in the right language and theme. */
function NoticeBridge() {
  const { notification } = AntApp.useApp();
  useEffect(() => setNoticeApi(notification), [notification]);
  return null;
}
