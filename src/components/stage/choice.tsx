import { useEffect, useRef, useState } from 'preact/hooks';
import {
  deleteOwn,
  demonstrations,
  readFragment,
  readOwn,
  type Demonstration,
  type KeptOwn,
} from '../../stage/demonstrations/index.ts';
import type { PlanId } from '../../stage/talk.ts';
import { ChoiceCard } from './choice-card.tsx';
import type { FormBegin } from './demonstration-form.tsx';
import { Latest } from '../site/latest.ts';
import { OpenOwn } from './open-own.tsx';
import { OwnForm } from './own-form.tsx';
import { PlansList } from './plans-list.tsx';
import type { PresenterTab } from './presenter-tab.ts';
import { StageButton } from './stage-button.tsx';
import { Words } from './stage-texts.tsx';

interface ChoiceProps {
  readonly tab: PresenterTab;
  readonly choose: (demonstration: Demonstration, plan: PlanId | null) => void;
}

const onDevice = () => localStorage;

/** The demonstrations that there are, and one's own. The one that was shown last goes on where it was left. */
export function Choice({ tab, choose }: ChoiceProps) {
  const [from, setFrom] = useState<FormBegin | null>(null);
  /** The one that was just opened from its file, as it is kept, and whether it can be given. */
  const [fresh, setFresh] = useState<{ text: string; isPlayable: boolean } | null>(null);
  const [own, setOwn] = useState<readonly KeptOwn[]>([]);
  /** Of the one that was shown last, when it is one's own and came from an address. */
  const [opened, setOpened] = useState<Demonstration | null>(null);
  const kept = tab.kept?.demonstration;
  const { current: readings } = useRef(new Latest());
  /** Of two readings the later one counts: one that was deleted meanwhile would come back with the former. */
  const readAgain = async (): Promise<void> => {
    const isWanted = readings.ask();
    const all = await readOwn(onDevice);
    if (isWanted()) setOwn(all);
  };
  useEffect(() => {
    // The form keeps what is made in it.
    if (!from) readAgain().catch(console.error);
  }, [from]);
  useEffect(() => {
    if (kept === undefined) return;
    readFragment(kept).then((read) => {
      if (read?.ok && read.demonstration.own) setOpened(read.demonstration);
    }, console.error);
  }, [kept]);
  const show = (demonstration: Demonstration) => {
    choose(demonstration, null);
  };
  const change = (demonstration: Demonstration) => {
    setFrom({ demonstration });
  };
  if (from)
    return (
      <OwnForm
        from={from}
        show={show}
        close={() => {
          setFrom(null);
        }}
      />
    );
  const isAmongOwn = own.some(({ fragment }) => fragment === kept);
  return (
    <section aria-labelledby="stage-choice">
      <h2 id="stage-choice">
        <Words k="stage.choice.title" />
      </h2>
      <ul class="stage-choice" role="list">
        {opened && !isAmongOwn && (
          <ChoiceCard demonstration={opened} isKept choose={show} change={change} />
        )}
        {own.map((one) => (
          <ChoiceCard
            key={one.text}
            demonstration={one.demonstration}
            isKept={one.fragment === kept}
            choose={show}
            opened={one.text !== fresh?.text ? null : fresh.isPlayable ? 'opened' : 'cannotYet'}
            change={change}
            remove={() => {
              deleteOwn(onDevice, one);
              readAgain().catch(console.error);
            }}
          />
        ))}
        {demonstrations.map((one) => (
          <ChoiceCard
            key={one.id}
            demonstration={one}
            isKept={kept === `demo=${one.id}`}
            choose={show}
          />
        ))}
      </ul>
      <div class="stage-buttons stage-choice__own">
        <StageButton
          k="stage.choice.own"
          press={() => {
            const from = demonstrations[1] ?? demonstrations[0];
            if (from) change(from);
          }}
        />
        <OpenOwn
          kept={({ text }, isPlayable) => {
            readAgain().then(() => {
              setFresh({ text, isPlayable });
            }, console.error);
          }}
          fillIn={setFrom}
        />
      </div>
      <PlansList tab={tab} choose={choose} />
    </section>
  );
}
