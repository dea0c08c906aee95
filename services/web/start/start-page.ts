import { html } from '../pages/html';
import { page } from '../pages/page';
import type { PageLanguage } from '../pages/page-language';

const words = {
  zh: {
    lead: '每一件投诉都是一项会自己守约的长期流程：五个工作日内给出结果。',
    portal: '客户页面',
    portalHint: '公开承诺、投诉表单和查询。',
    console: '办理台',
    consoleHint: '工作人员的页面。',
    docs: '接口文档',
    docsHint: '所有服务的 OpenAPI 文档，可离线阅读。',
    promises: '公开承诺',
    promisesHint: '受理渠道与各项时限，由现行规则生成。',
    ready: '运行状态',
    readyHint: '所有服务与工作进程是否就绪。',
    inbox: '本地收件箱',
    inboxHint: '系统发出的邮件与短信（仅供开发）。',
    engine: '流程引擎界面',
    engineHint: '管理人员查看每件投诉的进展。',
    signIn: '登录方式',
    signInHint: '在命令行取得访问令牌（开发账号的密码都是 redress）：',
    first: '提交第一件投诉',
  },
  en: {
    lead: 'Every complaint is a durable process that keeps its own promise: a result within five working days.',
    portal: 'Portal',
    portalHint: 'Public promise, complaint form and tracking.',
    console: 'Console',
    consoleHint: 'The pages of staff.',
    docs: 'API documents',
    docsHint: 'The OpenAPI documents of all services, readable without internet.',
    promises: 'Published promises',
    promisesHint: 'Channels and time limits, generated from the rules in force.',
    ready: 'Readiness',
    readyHint: 'Whether every service and worker is ready.',
    inbox: 'Local inbox',
    inboxHint: 'Mail and SMS the system sent (development only).',
    engine: 'Engine UI',
    engineHint: 'Where managers watch each complaint.',
    signIn: 'Signing in',
    signInHint: 'Get an access token on the command line (every development password is redress):',
    first: 'File a first complaint',
  },
};

export interface StartPageInput {
  language: PageLanguage;
  origin: string;
  inboxUrl?: string;
  engineUrl?: string;
}

/** The page at `/development`: links for those who work on Redress. */
export function startPage({ language, origin, inboxUrl, engineUrl }: StartPageInput): string {
  const t = words[language];
  const links = [
    { url: '/', name: t.portal, hint: t.portalHint },
    { url: '/console', name: t.console, hint: t.consoleHint },
    { url: '/api/docs', name: t.docs, hint: t.docsHint },
    { url: '/api/public/v1/promises', name: t.promises, hint: t.promisesHint },
    { url: '/readyz', name: t.ready, hint: t.readyHint },
    ...(inboxUrl ? [{ url: inboxUrl, name: t.inbox, hint: t.inboxHint }] : []),
    ...(engineUrl ? [{ url: engineUrl, name: t.engine, hint: t.engineHint }] : []),
  ];
  return page({
    language,
    title: 'Redress',
    wide: true,
    otherLanguage: `?lang=${language === 'zh' ? 'en' : 'zh'}`,
    body: html`
      <p>${t.lead}</p>
      <ul class="links">
        ${links.map(
          ({ url, name, hint }) =>
            html`<li>
              <p class="card"><a href="${url}">${name}</a><br /><span class="muted">${hint}</span></p>
            </li>`,
        )}
      </ul>
      <section class="card">
        <h2>${t.signIn}</h2>
        <p class="muted">${t.signInHint}</p>
        <pre>npm run token -- agent</pre>
      </section>
      <section class="card">
        <h2>${t.first}</h2>
        <pre>${firstComplaint(origin)}</pre>
      </section>
    `,
  });
}

const firstComplaint = (origin: string): string => `curl -s ${origin}/api/intake/v1/complaints \\
  -H "Authorization: Bearer $(npm run token -- channel-website)" \\
  -H "Content-Type: application/json" -H "Idempotency-Key: first-1" \\
  -d '{"channel":"website","complainant":{"name":"王小明","contact":{"email":"wang@example.org"}},"description":"冰箱送到时门已变形"}'`;
