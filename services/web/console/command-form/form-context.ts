import { createContext, use } from 'react';
import type { ComplaintState } from '../../../../workflows/complaint/state';
import type { Policy } from '../../../../workflows/contracts/policy';

/** The case that a form is about, for choices out of it; empty for other kinds of case. */
export interface FormContextValue {
  state?: ComplaintState | undefined;
  policy?: Policy | undefined;
}

export const FormContext = createContext<FormContextValue>({});
export const useFormContext = (): FormContextValue => use(FormContext);
