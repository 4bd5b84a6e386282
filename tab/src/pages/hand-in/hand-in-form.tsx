import {
  Button,
  Field,
  Input,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { maxAnswer, maxLink } from "#contract/work-api.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import { Icon } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import type { WorkCalls } from "./calls.ts";
import { ClientData } from "./client-data.tsx";
import { DraftLine } from "./draft-line.tsx";
import { isLink } from "./draft-plan.ts";
import { Files } from "./files.tsx";
import type { ClientFinding } from "./take-out.ts";
import type { SayHandIn } from "./texts.ts";
import { isUnfinished, readyIds, type Upload } from "./upload-list.ts";
import { linkOf, type useKeptDraft } from "./use-kept-draft.ts";
import type { useUploads } from "./use-uploads.ts";

/** Counting from the start only makes people nervous. */
const showRoomBelow = 1000;

const useStyles = makeStyles({
  clients: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    fontWeight: tokens.fontWeightSemibold,
  },
  sign: { display: "inline-flex", flexShrink: 0 },
  send: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = {
  readonly isAgain: boolean;
  readonly kept: ReturnType<typeof useKeptDraft>;
  readonly files: ReturnType<typeof useUploads>;
  readonly calls: WorkCalls;
  readonly say: SayHandIn;
  readonly onDone: () => void;
};

/** What stands in the way of handing in, as the key of a sentence. */
function missingOf(text: string, link: string, uploads: readonly Upload[]) {
  if (!isLink(link)) return "form.badLink";
  if (uploads.some(isUnfinished)) return "form.unfinished";
  const isEmpty = text.trim() === "" && link.trim() === "" && readyIds(uploads).length === 0;
  return isEmpty ? "form.empty" : undefined;
}

/** Text, link and files, kept while they are made, and handed in when somebody says so twice. */
export function HandInForm({ isAgain, kept, files, calls, say, onDone }: Props) {
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  const [findings, setFindings] = useState<readonly ClientFinding[]>([]);
  const { draft, keeping, isHere, write } = kept;
  const { text, link } = draft;
  const room = maxAnswer - text.length;
  const missing = missingOf(text, link, files.uploads);

  const hasFiles = readyIds(files.uploads).length > 0;

  const handIn = useMutation({
    mutationFn: async ({ look }: { readonly look: boolean }) => {
      // One save at a time: what is on its way must not arrive after this one.
      await kept.flush();
      const work = { text, ...linkOf(link), fileIds: readyIds(files.uploads) };
      const found = look ? await calls.findClientData(work) : [];
      if (found.length > 0) return found;
      await calls.handIn(work, !look || hasFiles);
      return undefined;
    },
    onSuccess: (found) => {
      setFindings(found ?? []);
      if (found !== undefined) return;
      kept.end();
      onDone();
    },
  });
  return (
    <Panel title={say(isAgain ? "form.again" : "form.title")}>
      <Field
        label={say("form.text")}
        {...(room < showRoomBelow && { hint: say("form.room", { room }) })}
      >
        <Textarea
          value={text}
          onChange={(_, { value }) => write({ ...draft, text: value })}
          placeholder={say("form.placeholder")}
          maxLength={maxAnswer}
          rows={10}
          resize="vertical"
          readOnly={handIn.isPending}
        />
      </Field>
      <Field
        label={say("form.link")}
        validationState={asked && missing === "form.badLink" ? "error" : "none"}
      >
        <Input
          type="url"
          inputMode="url"
          value={link}
          maxLength={maxLink}
          onChange={(_, { value }) => write({ ...draft, link: value })}
          readOnly={handIn.isPending}
        />
      </Field>
      <DraftLine keeping={keeping} isHere={isHere} say={say} />
      <Files files={files} busy={handIn.isPending} say={say} />
      <span className={styles.clients}>
        <span className={styles.sign}>
          <Icon name="info" />
        </span>
        {say("clients.remind")}
      </span>
      {findings.length > 0 && (
        <ClientData
          text={text}
          findings={findings}
          busy={handIn.isPending}
          say={say}
          onChange={(changed) => write({ ...draft, text: changed })}
          onAnyway={() => handIn.mutate({ look: false })}
        />
      )}
      {handIn.error && <Problem error={handIn.error} />}
      <AskFirst
        title={say("form.askTitle")}
        text={[say("form.ask"), hasFiles ? say("form.askFiles") : ""].join(" ").trim()}
        yes={say("form.yes")}
        onYes={() => handIn.mutate({ look: true })}
      >
        {(ask) => (
          <>
            {asked && missing !== undefined && (
              <Text role="alert" weight="semibold">
                {say(missing)}
              </Text>
            )}
            <Button
              appearance="primary"
              size="large"
              icon={<Icon name="handIn" />}
              className={styles.send}
              disabledFocusable={handIn.isPending}
              onClick={() => (missing === undefined ? ask() : setAsked(true))}
            >
              {say(handIn.isPending ? "form.sending" : "form.send")}
            </Button>
          </>
        )}
      </AskFirst>
    </Panel>
  );
}
