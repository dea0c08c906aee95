/** What the workers' bundle holds. */
export { accountabilityCase } from './accountability/workflow';
export { complaintCase } from './complaint/workflow';
export { diagnosisCase } from './diagnosis/workflow';
