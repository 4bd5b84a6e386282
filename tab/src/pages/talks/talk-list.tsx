import { Text } from "@fluentui/react-components";
import type { TalkView } from "#contract/talks-api.ts";
import { ButtonLink } from "../../look/button-link.tsx";
import { useItemList } from "../../look/item-list.ts";
import { useLanguage } from "../../surroundings.tsx";
import { momentText, TalkTag, talkTitle } from "./talk-look.tsx";
import type { SayTalks } from "./texts.ts";

type Props = { readonly talks: readonly TalkView[]; readonly say: SayTalks };

/** Talks, one under the other: with whom, when, how far. */
export function TalkList({ talks, say }: Props) {
  const items = useItemList();
  const language = useLanguage();
  return (
    <ul className={items.list}>
      {talks.map((talk) => {
        const { groupId, talkId, moment } = talk;
        const title = talkTitle(talk, say);
        const isAsked = talk.mayAnswer || (talk.asksOutcome && talk.mayPlan);
        return (
          <li key={`${groupId} ${talkId}`} className={items.item}>
            <div className={items.words}>
              <Text weight="semibold" block>
                {title}
              </Text>
              {moment && <Text block>{momentText(moment, language, say)}</Text>}
              {talk.calendarProblem && (
                <Text block size={200} className={items.quiet}>
                  {say(`problem.${talk.calendarProblem}`)}
                </Text>
              )}
              <TalkTag talk={talk} say={say} />
            </div>
            <ButtonLink
              isMain={isAsked}
              to={{ page: "talk", groupId, talkId }}
              label={say("open")}
              aloud={say("openOf", { title })}
            />
          </li>
        );
      })}
    </ul>
  );
}
