import type { ErrorCode } from '../../../workflows/contracts/error-codes';
import type { Text } from './language';

/** What each problem code says in a few words. */
export const problemTitles: Record<ErrorCode, Text> = {
  validation_failed: { zh: '请求内容不符合要求', en: 'The request is not valid' },
  malformed_json: { zh: '无法读取请求内容', en: 'The request body cannot be read' },
  idempotency_key_required: { zh: '缺少 Idempotency-Key', en: 'An Idempotency-Key is required' },
  unauthenticated: { zh: '未登录', en: 'Not signed in' },
  forbidden: { zh: '没有权限', en: 'Not allowed' },
  one_time_code_required: { zh: '需要一次性验证码', en: 'A one-time code is required' },
  not_found: { zh: '不存在', en: 'Not found' },
  method_not_allowed: { zh: '不支持该方法', en: 'Method not allowed' },
  external_id_reused: { zh: '外部编号已被使用', en: 'The external id was used before' },
  refused: { zh: '规则不允许', en: 'Refused by a rule' },
  stale: { zh: '情况已有变化', en: 'The case has moved on' },
  conflict: { zh: '与现有数据冲突', en: 'In conflict with what exists' },
  payload_too_large: { zh: '内容过大', en: 'The request is too large' },
  unsupported_media_type: { zh: '不支持的内容类型', en: 'Unsupported media type' },
  idempotency_key_reused: { zh: 'Idempotency-Key 已被使用', en: 'The Idempotency-Key was used before' },
  unprocessable: { zh: '无法处理', en: 'Cannot be processed' },
  too_many_requests: { zh: '请求过于频繁', en: 'Too many requests' },
  internal_error: { zh: '内部错误', en: 'Internal error' },
  not_started: { zh: '案件尚未启动', en: 'The case has not started yet' },
  outcome_unknown: { zh: '结果未知', en: 'The outcome is not known' },
  unavailable: { zh: '暂时不可用', en: 'Not available for the moment' },
};
