/** Under which name a test is kept: the database of its run, and the key of its attempt. */
export const nameOfTest = (flowId: string): string => `app-password-lab:test:${flowId}`;
