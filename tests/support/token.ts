export { fetchToken, TokenError } from '../../infra/token.mjs';
