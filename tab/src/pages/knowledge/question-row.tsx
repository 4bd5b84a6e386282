import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Output } from "#contract/api.ts";
import { useItemList } from "../../look/item-list.ts";
import { Problem } from "../../look/problem.tsx";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import type { SayKnowledge } from "./texts.ts";

export type Kept = Output<"keptQuestions">;
type Question = Kept["unanswered"][number];

const useStyles = makeStyles({
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  act: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    flexBasis: "20rem",
    minWidth: 0,
  },
  // A list of long titles would make its field wider than the page.
  where: { gridTemplateColumns: "minmax(0, 1fr)", flexGrow: 1, flexBasis: "14rem", minWidth: 0 },
  wrong: { color: tokens.colorPaletteRedForeground1, flexBasis: "100%" },
});

type Props = {
  readonly month: string;
  readonly question: Question;
  /** All items that are used, for what the engine did not think of. */
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly say: SayKnowledge;
  readonly onSettled: (news: string) => void;
};

/** One question that people asked in vain, and one press to mend that. */
export function QuestionRow({ month, question, items, say, onSettled }: Props) {
  const list = useItemList();
  const styles = useStyles();
  const call = useCall();
  const queries = useQueryClient();
  const { questionId, text, times, disliked, audience, choices } = question;
  const [itemId, setItemId] = useState(choices[0]?.id ?? "");
  const likely = new Set(choices.map(({ id }) => id));
  const settle = useMutation({
    mutationFn: (what: "add" | "dismiss") =>
      what === "add"
        ? call("questionToItem", { month, questionId, itemId })
        : call("dismissQuestion", { month, questionId }),
    onSuccess: async (answer, what) => {
      if (answer.kind === "wrong") return;
      onSettled(say(what === "add" ? "questions.added" : "questions.dismissed"));
      await queries.invalidateQueries({ queryKey: keys.knowledge });
    },
  });
  const facts = [
    say("questions.times", { count: times }),
    ...(disliked > 0 ? [say("questions.notHelped", { count: disliked })] : []),
    ...(audience ? [say(`audience.${audience}`)] : []),
  ];
  return (
    <li className={list.item}>
      <div className={`${list.words} ${styles.words}`}>
        <Text weight="semibold" className={list.typed}>
          {text}
        </Text>
        <Text size={200} className={list.quiet}>
          {facts.join(" · ")}
        </Text>
      </div>
      <div className={styles.act}>
        <Field label={say("questions.where")} className={styles.where}>
          <Select value={itemId} onChange={(_, { value }) => setItemId(value)}>
            {itemId === "" && <option value="">{say("chooseItem")}</option>}
            <optgroup label={say("questions.likely")}>
              {choices.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
            <optgroup label={say("questions.all")}>
              {items
                .filter(({ id }) => !likely.has(id))
                .map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
            </optgroup>
          </Select>
        </Field>
        <Button
          appearance="primary"
          aria-label={`${say("questions.add")}: ${text}`}
          disabledFocusable={settle.isPending || itemId === ""}
          onClick={() => settle.mutate("add")}
        >
          {say("questions.add")}
        </Button>
        <Button
          aria-label={`${say("questions.dismiss")}: ${text}`}
          disabledFocusable={settle.isPending}
          onClick={() => settle.mutate("dismiss")}
        >
          {say("questions.dismiss")}
        </Button>
        {settle.error && <Problem error={settle.error} />}
        {settle.data?.kind === "wrong" && (
          <Text role="alert" className={styles.wrong}>
            {settle.data.sentence}
          </Text>
        )}
      </div>
    </li>
  );
}
