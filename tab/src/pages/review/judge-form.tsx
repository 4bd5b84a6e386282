import {
  Button,
  Field,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { WorkView } from "#contract/review-api.ts";
import { rubricLevels } from "#contract/work.ts";
import { CallProblem } from "../../call-problem.ts";
import { sentences as handedIn } from "../../handed-in/texts.ts";
import { Icon } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { keys } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { isOutOfDate, type JudgementDraft, judgeInput, lacksSighting } from "./judgement-draft.ts";
import type { SayReview } from "./texts.ts";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    "@media (max-width: 640px)": { flexDirection: "column" },
  },
  rubric: { display: "grid", gap: tokens.spacingVerticalM, border: "none", margin: 0, padding: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS },
  level: { maxWidth: "16rem" },
});

type LevelsProps = {
  readonly rubric: readonly string[];
  readonly draft: JudgementDraft;
  readonly onChange: (draft: JudgementDraft) => void;
  readonly say: SayReview;
};

function Levels({ rubric, draft, onChange, say }: LevelsProps) {
  const styles = useStyles();
  const words = useSay(handedIn);
  if (rubric.length === 0) return null;
  const choose = (line: string, level: string): void => {
    const { [line]: _, ...others } = draft.levels;
    onChange({ ...draft, levels: level === "" ? others : { ...others, [line]: level } });
  };
  return (
    <fieldset className={styles.rubric}>
      <legend className={styles.legend}>
        <Text weight="semibold">{say("form.rubric")}</Text>
      </legend>
      {rubric.map((line, index) => (
        <Field key={line} label={line}>
          <Select
            className={styles.level}
            value={draft.levels[String(index)] ?? ""}
            onChange={(_, { value }) => choose(String(index), value)}
          >
            <option value="">{say("form.noLevel")}</option>
            {rubricLevels.map((level) => (
              <option key={level} value={level}>
                {words(`level.${level}`)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </fieldset>
  );
}

type TypedProps = {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Typed({ label, hint, problem, value, onChange }: TypedProps) {
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(problem !== undefined && { validationMessage: problem })}
    >
      <Textarea
        value={value}
        rows={4}
        resize="vertical"
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

type Props = {
  readonly work: WorkView;
  readonly draft: JudgementDraft;
  readonly onChange: (draft: JudgementDraft) => void;
  readonly onReload: () => void;
  readonly onJudged: (work: WorkView) => void;
  readonly say: SayReview;
};

/** Level per line, what went well, what can be better, and the judgement itself. */
export function JudgeForm({ work, draft, onChange, onReload, onJudged, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const queries = useQueryClient();
  const [improveMissing, setImproveMissing] = useState(false);
  const judge = useMutation({
    mutationFn: async (result: "met" | "not_yet") => {
      const input = judgeInput(work, draft, result);
      if (!input) throw new Error("nothing was handed in, so there is no form");
      return await call("judgeWork", input);
    },
    onSuccess: (judged) => {
      void queries.invalidateQueries({ queryKey: keys.reviewQueue(work.groupId) });
      void queries.invalidateQueries({ queryKey: keys.groupResults(work.groupId) });
      onJudged(judged);
    },
  });
  const send = (result: "met" | "not_yet"): void => {
    const misses = result === "not_yet" && draft.improve.trim() === "";
    setImproveMissing(misses);
    if (!misses) judge.mutate(result);
  };
  const isOld = judge.error instanceof CallProblem && isOutOfDate(judge.error.code);
  const isCorrecting = work.attempts.at(-1)?.review !== undefined;
  return (
    <Panel title={say("form.title")}>
      {isCorrecting && <Text>{say("form.correcting")}</Text>}
      <Levels rubric={work.assignment.rubric} draft={draft} onChange={onChange} say={say} />
      <Typed
        label={say("form.text")}
        hint={say("form.textHint")}
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
      />
      <Typed
        label={say("form.improve")}
        hint={say("form.improveHint")}
        problem={improveMissing ? say("form.improveMissing") : undefined}
        value={draft.improve}
        onChange={(improve) => onChange({ ...draft, improve })}
      />
      {lacksSighting(work) && (
        <Typed
          label={say("form.withoutSighting")}
          hint={say("form.withoutHint")}
          value={draft.withoutSighting}
          onChange={(withoutSighting) => onChange({ ...draft, withoutSighting })}
        />
      )}
      {judge.error && <Problem error={judge.error} />}
      {isOld && (
        <Button onClick={onReload}>{`${say("form.reloadButton")}. ${say("form.reload")}`}</Button>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="large"
          icon={<Icon name="check" />}
          disabledFocusable={judge.isPending}
          onClick={() => send("met")}
        >
          {say("form.met")}
        </Button>
        <Button
          size="large"
          icon={<Icon name="warning" />}
          disabledFocusable={judge.isPending}
          onClick={() => send("not_yet")}
        >
          {say("form.notYet")}
        </Button>
      </div>
      <Text size={200} role="status">
        {say(judge.isPending ? "form.sending" : "form.note")}
      </Text>
    </Panel>
  );
}
