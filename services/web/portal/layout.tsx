import { type ReactNode, useEffect, useRef } from 'react';
import { inLanguage, language, t } from './language';
import { portalLanguages } from './words/words';

const names = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

/** Head, content and foot of every view. The heading takes the focus when the view changes, so that it is read out. */
export function Layout({ title, children, foot }: { title: string; children: ReactNode; foot?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = t('title', { title });
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [title]);
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <a className="brand" href={inLanguage('/')}>
          {t('brand')}
        </a>
        <nav aria-label={t('languages')}>
          {portalLanguages.map((one) => (
            <a
              key={one}
              href={`${location.pathname}?lang=${one}`}
              lang={one}
              hrefLang={one}
              aria-current={one === language ? 'true' : undefined}
            >
              {names[one]}
            </a>
          ))}
        </nav>
      </header>
      <main id="main">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      <footer>
        {foot}
        <p>{t('foot.free')}</p>
        <details>
          <summary>{t('privacy.title')}</summary>
          <p>{t('privacy.text')}</p>
        </details>
        <p className="links">
          <a href={inLanguage('/')}>{t('foot.promise')}</a>
          <a href={inLanguage('/complain')}>{t('foot.complain')}</a>
          <a href={inLanguage('/find')}>{t('foot.find')}</a>
        </p>
      </footer>
    </>
  );
}

/** A page that says one calm thing. */
export function MessagePage({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <Layout title={title}>
      <section className="card">
        <p>{text}</p>
        {children}
      </section>
    </Layout>
  );
}
