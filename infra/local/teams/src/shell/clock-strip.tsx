import {
  Button,
  Field,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
} from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { ask } from "../api/call.ts";
import { useClock } from "../api/queries.ts";
import type { Clock } from "../api/shapes.ts";
import { chosenMoment, fieldValue, fullText } from "../moments.ts";
import { useSettings } from "../settings.tsx";
import { Icon } from "./icons.tsx";
import { useNow } from "./use-now.ts";

type Goal = { readonly to: string; readonly untilNews?: true };

/** Further than any two lessons are apart. */
const weeksAhead = 8;
const farAhead = (now: string): string =>
  new Date(Date.parse(now) + weeksAhead * 7 * 86_400_000).toISOString();

/** The clock of the domain: part of this laptop, not of Teams, and made to look like that. */
export function ClockStrip() {
  const { say, language } = useSettings();
  const clock = useClock().data;
  const now = useNow();
  const client = useQueryClient();
  const advance = useMutation({
    mutationFn: (goal: Goal) => ask(["clock", "advance"], goal, z.unknown()),
    onSettled: () => client.invalidateQueries(),
  });
  if (!clock) return null;
  const { nextDueAt } = clock;
  return (
    <section className="clock" aria-label={say("clock.label")} aria-busy={advance.isPending}>
      <Icon name="clock" size={16} />
      <span className="clock-label">{say("clock.label")}</span>
      <time dateTime={now}>{fullText(now, language)}</time>
      <span className="clock-mode">{say(`clock.mode.${clock.mode}`)}</span>
      <span className="clock-next">{!nextDueAt && say("clock.noNext")}</span>
      <Button
        size="small"
        disabled={!nextDueAt || advance.isPending}
        onClick={() => advance.mutate({ to: farAhead(now), untilNews: true })}
      >
        {say("clock.toNext")}
      </Button>
      <JumpButton clock={clock} busy={advance.isPending} onJump={(to) => advance.mutate({ to })} />
      <span role="status" className="clock-status">
        {advance.isPending && <Spinner size="extra-tiny" label={say("clock.busy")} />}
        {advance.isError && say("clock.failed")}
      </span>
    </section>
  );
}

type JumpProps = {
  readonly clock: Clock;
  readonly busy: boolean;
  readonly onJump: (to: string) => void;
};

function JumpButton({ clock, busy, onJump }: JumpProps) {
  const { say } = useSettings();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState("");
  const to = chosenMoment(value);
  const isPast = to !== undefined && to <= now;
  const change = (opened: boolean) => {
    if (opened) setValue(fieldValue(clock.nextDueAt ?? now));
    setOpen(opened);
  };
  return (
    <Popover open={open} onOpenChange={(_, state) => change(state.open)} trapFocus>
      <PopoverTrigger>
        <Button size="small" disabled={busy}>
          {say("clock.jump")}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={say("clock.jump")}>
        <form
          className="jump"
          onSubmit={(event) => {
            event.preventDefault();
            if (!to || isPast) return;
            setOpen(false);
            onJump(to);
          }}
        >
          <Field
            label={say("clock.jumpTo")}
            {...(isPast ? { validationMessage: say("clock.past") } : {})}
          >
            <Input
              type="datetime-local"
              value={value}
              onChange={(_, { value: typed }) => setValue(typed)}
            />
          </Field>
          <Button type="submit" appearance="primary" disabled={!to || isPast}>
            {say("clock.go")}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
