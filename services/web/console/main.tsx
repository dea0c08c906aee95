import 'antd/dist/reset.css';
import './shell/console.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { giveStylesTheNonce } from '../browser/style-nonce';
import { App } from './app';

giveStylesTheNonce();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
