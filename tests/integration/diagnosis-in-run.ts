import { forOpenProgram, likeliest } from '../../src/diagnosis/answer.ts';
import type { Case } from '../../src/diagnosis/case.ts';
import { diagnoseTenant, type DiagnosisResult } from '../../src/diagnosis/diagnosis-result.ts';
import { symptomOf } from '../../src/diagnosis/symptoms.ts';
import type { Instant, TenantState } from '../../src/tenant/model.ts';

/** What the tenant of an opened run says now: at its beginning it has to be what the answer says. */
export const resultAt = (given: Case, state: TenantState, now: Instant): DiagnosisResult =>
  forOpenProgram(
    given,
    diagnoseTenant(state, symptomOf(given.symptom), likeliest(given).variant, now),
  );
