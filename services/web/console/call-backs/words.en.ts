import type { callBacksZh } from './words.zh-cn';

export const callBacksEn: Record<keyof typeof callBacksZh, string> = {
  empty:
    'No call-back is due. One appears here by itself when a complaint was concluded and the waiting time is over.',
  medium: 'Came by',
  concluded: 'Concluded',
  outcome: 'Outcome',
  tries: 'Tried',
  'tries.of': '{{n}} times; {{max}} are needed, on {{days}} days',
  survey: 'Survey',
  'survey.answered': 'Answered, overall {{overall}}',
  'survey.open': 'Not answered yet',
  'survey.none': 'Not sent',
  customer: 'Number and preferred time stand on the complaint',
  open: 'Open the complaint',
  script: 'Script',
  'script.none': 'There is no script yet. An administrator can add one under templates.',
  'script.greeting': 'Greeting',
  'script.satisfied': 'Satisfied',
  'script.needs-improvement': 'Not satisfied',
  'script.apology': 'Apology',
  company: 'our company',
  customerName: 'customer',
};
