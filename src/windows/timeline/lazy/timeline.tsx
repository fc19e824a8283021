import { clientCompatibility } from '../../../coach/lazy/client-compatibility.ts';
import { personaOf, sari } from '../../../simulation/personas.ts';
import { clientOf, listedClients } from '../../../tenant/vendor-profile.ts';
import { isAppPasswordOffered } from '../../../tenant/lazy/app-password-offer.ts';
import { adoptStyleSheet } from '../../lazy/adopt-style-sheet.ts';
import { Text } from '../../parts/text.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { labelOfClient } from '../../mail/client-label.ts';
import { DaySlider } from './day-slider.tsx';
import { groupByCredential } from './group-by-credential.ts';
import style from './timeline.css?inline';

adoptStyleSheet(style);

/** "What works when": the days that changed something, and the answers of the tenant in front of the reader. */
export function Timeline() {
  const { run } = usePractice();
  const id = useId();
  const { tenant, practice } = run.state;
  const person = personaOf(practice.personId) ?? sari;
  const offer = isAppPasswordOffered(tenant, person.id);
  // A day between two stops, which an address may name, belongs to the stop before it.
  const at = Math.max(
    0,
    tenant.profile.dates.findLastIndex(({ day }) => day <= tenant.era),
  );
  return (
    <section class="p-timeline" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <Text k="timeline.title" />
      </h3>
      <DaySlider at={at} />
      <p>
        <strong>
          <Text
            gap
            k={offer.offered ? 'timeline.offered' : 'timeline.notOffered'}
            fill={{ name: person.displayName }}
          />
        </strong>
        {!offer.offered && <Text k={`reason.${offer.reason}`} />}
      </p>
      <p id={`${id}-caption`} class="p-help">
        <Text k="timeline.caption" fill={{ name: person.displayName }} />
      </p>
      <dl aria-labelledby={`${id}-caption`}>
        {groupByCredential(
          clientCompatibility(tenant, person.id, listedClients(tenant.profile), run.now()),
        ).map(({ credential, reason, clientIds }) => (
          <div key={`${credential} ${reason ?? ''}`} data-takes={credential}>
            <dt>
              <Text k={`timeline.${credential}`} />
              {reason !== null && (
                <span class="p-help">
                  <Text k={`reason.${reason}`} />
                </span>
              )}
            </dt>
            {clientIds.map((id) => (
              <dd key={id}>
                <Text k={labelOfClient(clientOf(tenant.profile, id))} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
