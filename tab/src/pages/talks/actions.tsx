import { Button, Text } from "@fluentui/react-components";
import type { TalkActionView, TalkView } from "#contract/talks-api.ts";
import { dayText } from "../../dutch-time.ts";
import { useItemList } from "../../look/item-list.ts";
import { Empty, Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Tag } from "../../look/tag.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { SayTalks } from "./texts.ts";
import { useTalkChange } from "./use-talk.ts";

type ItemProps = {
  readonly groupId: string;
  readonly action: TalkActionView;
  readonly say: SayTalks;
  readonly onNews: (text: string) => void;
  readonly onFinished: () => void;
};

function ActionTag({ action, say }: Pick<ItemProps, "action" | "say">) {
  const language = useLanguage();
  const day = dayText(action.dueOn, language);
  if (action.doneAt !== undefined) {
    return (
      <Tag tone="good" icon="check">
        {say("actions.done")}
      </Tag>
    );
  }
  return action.isLate ? (
    <Tag tone="warn" icon="warning">
      {say("actions.late", { day })}
    </Tag>
  ) : (
    <Tag tone="busy" icon="clock">
      {say("actions.due", { day })}
    </Tag>
  );
}

function ActionItem({ groupId, action, say, onNews, onFinished }: ItemProps) {
  const items = useItemList();
  const { actionId, talkId, text, owner, mayFinish } = action;
  const finish = useTalkChange("finishTalkAction", { groupId, talkId }, () => {
    onNews(say("actions.finished"));
    onFinished();
  });
  return (
    <li className={items.item}>
      <div className={items.words}>
        <Text weight="semibold" block className={items.typed}>
          {text}
        </Text>
        <Text block size={200} className={items.quiet}>
          {say("actions.who", { name: owner.name, role: say(`role.${owner.role}`) })}
        </Text>
        <ActionTag action={action} say={say} />
        {finish.error && <Problem error={finish.error} />}
      </div>
      {mayFinish && (
        <Button
          disabledFocusable={finish.isPending}
          aria-label={say("actions.finishOf", { text })}
          onClick={() => finish.mutate({ actionId })}
        >
          {say("actions.finish")}
        </Button>
      )}
    </li>
  );
}

type ListProps = Omit<ItemProps, "action" | "groupId"> & {
  readonly actions: readonly (TalkActionView & { readonly groupId: string })[];
};

/** Who does what, until when. */
export function ActionList({ actions, ...rest }: ListProps) {
  const items = useItemList();
  return (
    <ul className={items.list}>
      {actions.map((action) => (
        <ActionItem key={action.actionId} groupId={action.groupId} action={action} {...rest} />
      ))}
    </ul>
  );
}

/** What was agreed and is not done, of all talks of a page. */
export const openActionsOf = (talks: readonly TalkView[]): ListProps["actions"] =>
  talks
    .flatMap(({ groupId, actions }) => actions.map((one) => ({ groupId, ...one })))
    .filter(({ doneAt }) => doneAt === undefined)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));

type Props = Omit<ItemProps, "action" | "groupId"> & {
  readonly talk: TalkView;
  readonly earlier: readonly TalkActionView[];
};

/** What was agreed, here and before. */
export function Actions({ talk, earlier, say, ...rest }: Props) {
  const list = (actions: readonly TalkActionView[]) => (
    <ActionList
      actions={actions.map((one) => ({ groupId: talk.groupId, ...one }))}
      say={say}
      {...rest}
    />
  );
  return (
    <>
      {earlier.length > 0 && <Panel title={say("actions.earlier")}>{list(earlier)}</Panel>}
      <Panel title={say("actions.title")}>
        {talk.actions.length === 0 ? <Empty>{say("actions.none")}</Empty> : list(talk.actions)}
      </Panel>
    </>
  );
}
