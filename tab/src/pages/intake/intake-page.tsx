import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { IntakeView } from "#contract/intake-api.ts";
import { dayText } from "../../dutch-time.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import { Frame } from "../../look/frame.tsx";
import { useItemList } from "../../look/item-list.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage, useSay } from "../../surroundings.tsx";
import { goTo } from "../../use-route.ts";
import { AnswerMeaning, IntakeState } from "./intake-state.tsx";
import { type SayIntake, sentences } from "./texts.ts";

const useStyles = makeStyles({
  state: { alignSelf: "flex-start", maxWidth: "100%" },
  who: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

type Props = { readonly intake: IntakeView; readonly say: SayIntake };

function Who({ intake, say }: Props) {
  const styles = useStyles();
  const list = useItemList();
  const language = useLanguage();
  const dayOf = (at: string): string => dayText(at, language, { withYear: true });
  const { name, mail, employer, isKnown, startedAt, changedAt, finishedAt, certificate } = intake;
  return (
    <Panel title={say("who")}>
      <span className={styles.state}>
        <IntakeState state={intake.state} say={say} />
      </span>
      <div className={styles.who}>
        <Text>{certificate?.title ?? say("unknownCertificate")}</Text>
        <Text>{name === undefined ? say("nobody") : say(isKnown ? "account" : "noAccount")}</Text>
        {mail && (
          <Text className={list.typed}>
            {say("mail")}: <Link href={`mailto:${encodeURIComponent(mail)}`}>{mail}</Link>
          </Text>
        )}
        {employer && (
          <Text className={list.typed}>
            {say("employer")}: {employer}
          </Text>
        )}
        <Text size={200} className={list.quiet}>
          {say("started", { day: dayOf(startedAt), changed: dayOf(changedAt) })}{" "}
          {finishedAt && say("finished", { day: dayOf(finishedAt) })}
        </Text>
      </div>
    </Panel>
  );
}

function Answers({ intake, say }: Props) {
  const styles = useItemList();
  return (
    <Panel title={say("answers")}>
      <ol className={styles.list}>
        {intake.answers.map(({ questionId, text, answer, state, advice }) => (
          <li key={questionId} className={styles.item}>
            <span className={styles.words}>
              <Text block size={200} className={styles.quiet}>
                {text}
              </Text>
              <Text block weight="semibold" className={styles.typed}>
                {answer ?? say("open")}
              </Text>
              {advice.map((one) => (
                <Text key={one} block>
                  {one}
                </Text>
              ))}
            </span>
            <AnswerMeaning state={state} say={say} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Former({ intake, say }: Props) {
  const styles = useItemList();
  const language = useLanguage();
  if (intake.former.length === 0) return null;
  return (
    <Panel title={say("former")}>
      <ul className={styles.list}>
        {intake.former.map(({ subject, answer, at }) => (
          <li key={`${subject} ${at}`} className={styles.item}>
            <Text className={styles.typed}>
              {say("formerLine", { subject, answer, day: dayText(at, language) })}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** One intake with all answers, what they mean, and what was answered before. */
export function IntakePage({ intakeId }: { readonly intakeId: string }) {
  const say = useSay(sentences);
  const call = useCall();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: keys.intake(intakeId),
    queryFn: () => call("intake", { intakeId }),
  });
  const remove = useMutation({
    mutationFn: () => call("removeIntake", { intakeId }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keys.intakes });
      goTo({ page: "intakes" });
    },
  });
  const title = query.data ? (query.data.name ?? say("visitor")) : say("title");
  return (
    <Frame title={title} width="narrow" back={{ page: "intakes" }}>
      <Ready query={query}>
        {(intake) => (
          <>
            <Who intake={intake} say={say} />
            <Answers intake={intake} say={say} />
            <Former intake={intake} say={say} />
            {remove.error && <Problem error={remove.error} />}
            <AskFirst
              title={say("removeTitle")}
              text={say("removeText")}
              yes={say("removeYes")}
              onYes={() => remove.mutate()}
            >
              {(ask) => (
                <div>
                  <Button disabledFocusable={remove.isPending} onClick={ask}>
                    {say("remove")}
                  </Button>
                </div>
              )}
            </AskFirst>
          </>
        )}
      </Ready>
    </Frame>
  );
}
