import type { CustomerTemplate, Wording } from '../template';
import { promiseEn } from './promise-en';

/** Polite, plain, and ours to answer for: the same rules as the Chinese texts (S-76, S-77, S-80). */
export const customerEn: Record<CustomerTemplate, Wording> = {
  acknowledgement: {
    subject: 'We have received your complaint, number {{acceptanceNumber}}',
    lines: [
      'We have received what you told us and are working on it. We are sorry for the trouble it has caused you.',
      '',
      'Please keep the number below: when you contact us, it lets us find your complaint at once.',
      'Please open the tracking link below at any time to see how things stand, to add documents or to write to us. Whoever has the link can see your complaint, so please do not pass it on.',
      '',
      'We promise to bring you the result by {{dueAt}} at the latest.',
      'This is {{workingDays.count}} working days. The day we received it does not count; the days counted are: {{workingDays}}.',
      '{{workingDays.weekend}} falls on a weekend but is an official make-up working day in the published holiday arrangement, so it counts.',
      {
        when: 'provisional',
        say: 'The public holidays of that year are not published yet, so this date is provisional. Should it change, we will tell you at once.',
      },
    ],
    short: [
      'Dear {{name}}, we have received your complaint, number {{acceptanceNumber}}.',
      'We promise you the result by {{dueAt}}.',
      'Please follow it at {{trackingUrl}} Goodbye.',
    ],
  },
  offer: {
    subject: 'Please look at our proposal, complaint {{acceptanceNumber}}',
    lines: [
      'Please look at what we propose to put things right:',
      '',
      '{{body}}',
      '',
      'Measures: {{measures}}.',
      'Amount: {{amountFen}}.',
      'Of this the law entitles you to: {{statutoryFen}}.',
      'Of this we offer you in goodwill: {{goodwillFen}}.',
      'With thanks for your years with us, in points: {{bonusFen}}.',
      'Basis: {{basis}}.',
      'We expect to finish by {{finishBy}}.',
      '',
      'Please open the tracking link below by {{answerBy}} and tell us whether you accept, decline, or would like something else.',
      'If we do not hear from you by then, we will not take it as your agreement. The proposal lapses for the time being, and whatever the law entitles you to is done anyway.',
    ],
    short: [
      'Dear {{name}}, please look at our proposal: {{body}}',
      '(Amount: {{amountFen}})',
      '(By law: {{statutoryFen}})',
      '(In goodwill: {{goodwillFen}})',
      'Please answer by {{answerBy}} at {{trackingUrl}} No answer is never taken as agreement. Goodbye.',
    ],
  },
  refusal: {
    subject: 'The outcome of our investigation, complaint {{acceptanceNumber}}',
    lines: [
      'Thank you for telling us. We have looked into it with care; please read our findings and the reasons:',
      '',
      '{{body}}',
      '',
      'If you do not agree, please contact us. You may also turn to: {{outsideRoutes}}.',
    ],
    short: [
      'Dear {{name}}, please read our findings: {{body}}',
      'You may also turn to: {{outsideRoutes}}.',
      'Details: {{trackingUrl}} Goodbye.',
    ],
  },
  solvedOnTheSpot: {
    subject: 'Settled with you on the spot, complaint {{acceptanceNumber}}',
    lines: [
      'We are sorry for the trouble. Please check what we agreed with you on the spot:',
      '',
      '{{body}}',
      '',
      'If this is not how you remember it, please contact us at any time.',
      'You may also turn to: {{outsideRoutes}}.',
    ],
    short: ['Dear {{name}}, please check what we agreed: {{body}}', 'Details: {{trackingUrl}} Goodbye.'],
  },
  finalReply: {
    subject: 'Our final reply, complaint {{acceptanceNumber}}',
    lines: [
      'Please find our final reply here; the work on your complaint is complete.',
      'Outcome: {{outcome}}.',
      '',
      '{{body}}',
      '',
      'If something is still not right for you, please tell us. You may also turn to: {{outsideRoutes}}.',
    ],
    short: [
      'Dear {{name}}, the work on your complaint {{acceptanceNumber}} is complete.',
      '{{body}}',
      'You may also turn to: {{outsideRoutes}}.',
      'Please see {{trackingUrl}} Goodbye.',
    ],
  },
  interimMeasure: {
    subject: 'What we do for you now, complaint {{acceptanceNumber}}',
    lines: [
      'We are sorry for the trouble, and we help now, before the investigation ends:',
      '',
      '{{body}}',
      '',
      'This is no statement on responsibility; you will get the result separately.',
    ],
    short: [
      '{{name}}, we help now: {{body}}',
      'This is no statement on responsibility.',
      'Details: {{trackingUrl}} . Goodbye.',
    ],
  },
  stageReply: {
    subject: 'News on your complaint {{acceptanceNumber}}',
    lines: [
      'Please read where things stand:',
      '',
      '{{body}}',
      '',
      'You will hear from us again by {{nextNewsAt}} at the latest.',
    ],
    short: [
      'Dear {{name}}, news on your complaint: {{body}}',
      'You will hear from us again by {{nextNewsAt}}.',
      'Please see {{trackingUrl}} Goodbye.',
    ],
  },
  clarification: {
    subject: 'An explanation of your complaint {{acceptanceNumber}}',
    lines: [
      'Please read how we see what happened:',
      '',
      '{{body}}',
      '',
      'Please tell us at any time if you see it differently.',
    ],
    short: [
      'Dear {{name}}, please read our explanation: {{body}}',
      'Tell us if you see it differently: {{trackingUrl}} Goodbye.',
    ],
  },
  ...promiseEn,
  rectification: {
    subject: 'What we have put right, complaint {{acceptanceNumber}}',
    lines: ['Please read what we have put right since you told us of the problem:', '', '{{body}}'],
    short: [
      'Dear {{name}}, please read what we have put right: {{body}}',
      'All of it is at {{trackingUrl}} Goodbye.',
    ],
  },
  offerReminder: {
    subject: 'Please answer our proposal, complaint {{acceptanceNumber}}',
    lines: [
      'We sent you a proposal and have not heard from you yet. Please take a moment to look at it.',
      '',
      'Please open the tracking link below by {{answerBy}} and tell us what you think.',
      'If we do not hear from you by then, we will not take it as your agreement; the proposal lapses for the time being.',
      'This message was due at {{heldSince}}. We do not disturb you at night, so you receive it now.',
    ],
    short: [
      'Dear {{name}}, please answer our proposal by {{answerBy}} at {{trackingUrl}} No answer is never taken as agreement.',
      '(Due at {{heldSince}}, held back so as not to disturb you at night.)',
      'Goodbye.',
    ],
  },
  offerLapsed: {
    subject: 'Our proposal has lapsed, complaint {{acceptanceNumber}}',
    lines: [
      'Please note that our proposal has lapsed because we did not hear from you in time. We have not taken it as your agreement.',
      '',
      '{{body}}',
      'Whatever the law entitles you to is done anyway.',
      'You can still accept it within {{takeUp}}; please open the tracking link below.',
      'If there is something new, please contact us at any time.',
      'You may also turn to: {{outsideRoutes}}.',
    ],
    short: [
      'Dear {{name}}, our proposal has lapsed; we have not taken it as your agreement. Please reach us at {{trackingUrl}}',
      'You may also turn to: {{outsideRoutes}}.',
      'Goodbye.',
    ],
  },
  withdrawalConfirmed: {
    subject: 'Your complaint {{acceptanceNumber}} is withdrawn',
    lines: [
      'As you wished, your complaint is withdrawn. We keep a record of it.',
      'If this was not you, or you have changed your mind, please open the tracking link below and tell us.',
    ],
    short: [
      'Dear {{name}}, your complaint {{acceptanceNumber}} is withdrawn as you wished. If this was not you, please tell us at {{trackingUrl}} Goodbye.',
    ],
  },
  survey: {
    subject: 'Please rate how we handled your complaint {{acceptanceNumber}}',
    lines: [
      'Please take a minute to rate us. It helps us improve: how easy it was to reach us, our staff, the time it took, and the result.',
      'Please open the tracking link below. Your answer changes nothing about the result you have been given.',
      'You can answer until {{openUntil}}.',
      'This message was due at {{heldSince}}. We do not disturb you at night, so you receive it now.',
    ],
    short: [
      'Dear {{name}}, please rate us at {{trackingUrl}}',
      'Open until {{openUntil}}.',
      '(Due at {{heldSince}}, held back so as not to disturb you at night.)',
      'Goodbye.',
    ],
  },
  reviewResult: {
    subject: 'The outcome of the review, complaint {{acceptanceNumber}}',
    lines: [
      'You asked for a review. Somebody who had no part in the first answer has looked into it again; please read the outcome:',
      '',
      '{{body}}',
      '',
      'If you still do not agree, you may turn to: {{outsideRoutes}}.',
    ],
    short: [
      'Dear {{name}}, please read the outcome of the review: {{body}}',
      'You may also turn to: {{outsideRoutes}}.',
      'Details: {{trackingUrl}} Goodbye.',
    ],
  },
  repeatReply: {
    subject: 'Our answer to what you told us again, complaint {{acceptanceNumber}}',
    lines: [
      'Please read our answer. We have answered the same matter before and reviewed it (complaint {{earlierNumber}}):',
      '',
      '{{body}}',
      '',
      'If there is anything new, please tell us and we will take it up. You may also turn to: {{outsideRoutes}}.',
    ],
    short: [
      'Dear {{name}}, please read our answer: {{body}}',
      'The same matter was answered before (complaint {{earlierNumber}}).',
      'You may also turn to: {{outsideRoutes}}.',
      'Details: {{trackingUrl}} Goodbye.',
    ],
  },
  oneTimeCode: {
    subject: 'Your one-time code',
    lines: [
      'Please enter this code within {{minutes}} minutes: {{code}}',
      'Please tell it to nobody; our staff never ask for it. If you did not ask for it, please ignore this message.',
    ],
    short: [
      'Please enter {{code}} within {{minutes}} minutes. Please tell it to nobody. If you did not ask for it, please ignore this. Goodbye.',
    ],
  },
};
