import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Output } from "#contract/api.ts";
import { topics } from "#contract/hugo.ts";
import { dayText } from "../../dutch-time.ts";
import { ButtonLink } from "../../look/button-link.tsx";
import { Frame } from "../../look/frame.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { Tag } from "../../look/tag.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage, useSay } from "../../surroundings.tsx";
import { Choices } from "../home/choices.tsx";
import { everything, shownLines } from "./filter-lines.ts";
import { stateLooks } from "./state-looks.ts";
import { type SayKnowledge, sentences } from "./texts.ts";

type Knowledge = Output<"knowledge">;
type Line = Knowledge["items"][number];

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  search: { flexGrow: 2, flexBasis: "16rem" },
  topic: { flexGrow: 1, flexBasis: "12rem" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  tags: { display: "inline-flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  problems: { marginBlock: 0, overflowWrap: "anywhere" },
});

/** As many as somebody looks through; who wants them all asks for it. */
const firstShown = 25;

/** What in the start file is broken, told to who can have it mended. */
function Problems({
  problems,
  say,
}: {
  readonly problems: Knowledge["problems"];
  readonly say: SayKnowledge;
}) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {say("problems", { count: problems.length })}
        <details>
          <summary>{say("showProblems")}</summary>
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      </MessageBarBody>
    </MessageBar>
  );
}

function Content({
  knowledge,
  say,
}: {
  readonly knowledge: Knowledge;
  readonly say: SayKnowledge;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const [wish, setWish] = useState(everything);
  const [isAll, setAll] = useState(false);
  const found = shownLines(knowledge.items, wish);
  const change = (part: Partial<typeof wish>): void =>
    setWish((before) => ({ ...before, ...part }));
  const rowOf = ({ id, title, topic, questions, state, startChanged, changed }: Line) => ({
    key: id,
    route: { page: "knowledge_item", itemId: id } as const,
    name: title,
    facts: [
      `${say(`topic.${topic}`)} · ${say("phrasings", { count: questions })}`,
      ...(changed
        ? [
            say("changedBy", {
              day: dayText(changed.at, language),
              name: changed.name || say("somebody"),
            }),
          ]
        : []),
    ],
    tag: (
      <span className={styles.tags}>
        {startChanged && (
          <Tag tone="warn" icon="warning">
            {say("toCheck")}
          </Tag>
        )}
        {state !== "start" && <Tag {...stateLooks[state]}>{say(`state.${state}`)}</Tag>}
      </span>
    ),
  });
  return (
    <>
      <Problems problems={knowledge.problems} say={say} />
      <div className={styles.buttons}>
        <ButtonLink to={{ page: "knowledge_new" }} label={say("newItem")} icon="practise" />
        <ButtonLink to={{ page: "knowledge_questions" }} label={say("toQuestions")} icon="chat" />
      </div>
      <Panel title={say("found", { count: found.length })}>
        <div className={styles.filters}>
          <Field label={say("search")} className={styles.search}>
            <Input
              type="search"
              value={wish.text}
              onChange={(_, { value }) => change({ text: value })}
            />
          </Field>
          <Field label={say("topicLabel")} className={styles.topic}>
            <Select value={wish.topic} onChange={(_, { value }) => change({ topic: value })}>
              <option value="">{say("allTopics")}</option>
              {topics.map((topic) => (
                <option key={topic} value={topic}>
                  {say(`topic.${topic}`)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Checkbox
          label={say("onlyChanged")}
          checked={wish.onlyChanged}
          onChange={(_, { checked }) => change({ onlyChanged: checked === true })}
        />
        {found.length === 0 && <Empty>{say("nothing")}</Empty>}
        <Choices rows={(isAll ? found : found.slice(0, firstShown)).map(rowOf)} />
        {!isAll && found.length > firstShown && (
          <div>
            <Button onClick={() => setAll(true)}>{say("more", { count: found.length })}</Button>
          </div>
        )}
      </Panel>
    </>
  );
}

/** Everything Hugo knows, for a coordinator. */
export function KnowledgePage() {
  const say = useSay(sentences);
  const call = useCall();
  const query = useQuery({ queryKey: keys.knowledge, queryFn: () => call("knowledge", {}) });
  return (
    <Frame title={say("title")} back={{ page: "home" }}>
      <Text>{say("intro")}</Text>
      <Ready query={query}>{(knowledge) => <Content knowledge={knowledge} say={say} />}</Ready>
    </Frame>
  );
}
