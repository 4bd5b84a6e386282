import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { monthText } from "../../dutch-time.ts";
import { Frame } from "../../look/frame.tsx";
import { useItemList } from "../../look/item-list.ts";
import { News } from "../../look/news.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage, useSay } from "../../surroundings.tsx";
import { goTo } from "../../use-route.ts";
import { type Kept, QuestionRow } from "./question-row.tsx";
import { type SayKnowledge, sentences } from "./texts.ts";

const useStyles = makeStyles({
  month: { maxWidth: "16rem" },
  counts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

type Title = { readonly id: string; readonly title: string };
type ContentProps = {
  readonly kept: Kept;
  readonly items: readonly Title[];
  readonly say: SayKnowledge;
  readonly onSettled: (news: string) => void;
};

function Questions({
  kept,
  items,
  say,
  onSettled,
  kind,
}: ContentProps & { readonly kind: "unanswered" | "disliked" }) {
  const list = useItemList();
  const questions = kept[kind];
  return (
    <Panel title={say(`questions.${kind}`)}>
      {questions.length === 0 ? (
        <Empty>
          {say(kind === "unanswered" ? "questions.noUnanswered" : "questions.noDisliked")}
        </Empty>
      ) : (
        <ul className={list.list}>
          {questions.map((question) => (
            <QuestionRow
              key={question.questionId}
              month={kept.month}
              question={question}
              items={items}
              say={say}
              onSettled={onSettled}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Content(props: ContentProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { kept, say } = props;
  const { month, months, counts, more } = kept;
  return (
    <>
      <Field label={say("questions.month")} className={styles.month}>
        <Select
          value={month}
          onChange={(_, { value }) => goTo({ page: "knowledge_questions", month: value })}
        >
          {(months.includes(month) ? months : [month, ...months]).map((one) => (
            <option key={one} value={one}>
              {monthText(one, language)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.counts}>
        <Text>{say("questions.counts", counts)}</Text>
        <Text>{say("questions.rated", counts)}</Text>
        {counts.urgent > 0 && <Text>{say("questions.urgent", { count: counts.urgent })}</Text>}
      </div>
      <Questions {...props} kind="unanswered" />
      <Questions {...props} kind="disliked" />
      {more > 0 && <Text>{say("questions.more", { count: more })}</Text>}
    </>
  );
}

/** What people asked in vain, per month, each one press from a phrasing of an item. */
export function QuestionsPage({ month }: { readonly month: string | undefined }) {
  const say = useSay(sentences);
  const call = useCall();
  const [news, setNews] = useState<string>();
  const knowledge = useQuery({ queryKey: keys.knowledge, queryFn: () => call("knowledge", {}) });
  const query = useQuery({
    queryKey: keys.keptQuestions(month),
    queryFn: () => call("keptQuestions", month === undefined ? {} : { month }),
  });
  const items = (knowledge.data?.items ?? []).filter(({ state }) => state !== "removed");
  return (
    <Frame title={say("questions.title")} back={{ page: "knowledge" }}>
      <Text>{say("questions.intro")}</Text>
      <News text={news} />
      <Ready query={query}>
        {(kept) => <Content kept={kept} items={items} say={say} onSettled={setNews} />}
      </Ready>
    </Frame>
  );
}
