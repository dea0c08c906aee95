/** What the workers' bundle holds. */
export { accountabilityCase } from './accountability/workflow';
export { complaintCase } from './complaint/workflow';
export { diagnosisCase } from './diagnosis/workflow';
export { publicOpinionCase } from './public-opinion/workflow';
