import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/diagnosis/answer.ts';
import { everyCase, onDay } from '../../src/diagnosis/case.ts';
import { otherDays } from '../../src/diagnosis/days.ts';
import type { ActionId } from '../../src/diagnosis/next-step.ts';
import type { SymptomId } from '../../src/diagnosis/symptoms.ts';

const practised = [...everyCase()]
  .flatMap((given) => [given, ...otherDays.map((day) => onDay(given, day))])
  .map((given) => ({ given, answer: answerOf(given) }))
  .filter(({ answer }) => answer.code !== null);

describe('the simulator is offered', () => {
  test.each<SymptomId>(['P10', 'P13', 'P14', 'P15', 'P16'])(
    'not to %s, whose goal is no program that is let in',
    (symptom) => {
      expect(answerOf({ symptom, answers: {} }).code).toBeNull();
    },
  );

  test.each<SymptomId>(['P1', 'P5', 'P6', 'P7', 'P8'])('to %s', (symptom) => {
    expect(answerOf({ symptom, answers: {} }).code).not.toBeNull();
  });

  test('nowhere beside a step that lets no program in', () => {
    const elsewhere: readonly ActionId[] = [
      'deleteOne',
      'deleteAll',
      'deleteYours',
      'makeAnother',
      'requireReRegistration',
      'secureAccount',
      'secureAndUnblock',
    ];
    expect(practised.length).toBeGreaterThan(0);
    const wrong = practised.filter(({ answer }) => elsewhere.includes(answer.next.action));
    expect(wrong.map(({ answer }) => answer.code)).toEqual([]);
  });
});
