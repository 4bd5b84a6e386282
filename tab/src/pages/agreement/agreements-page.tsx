import { Button, Text } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Output } from "#contract/api.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { News } from "../../look/news.tsx";
import { Empty } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys, useMe } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { menuFor, wayBack } from "../group/group-menus.ts";
import { AgreementRows } from "./rows.tsx";
import { TermsForm } from "./terms-form.tsx";
import { type SayAgreement, sentences } from "./texts.ts";

type All = Output<"groupAgreements">;

/** What the teacher sees open now: his yes counts for exactly that. */
const openForTeacher = ({ participants }: All) =>
  participants.flatMap(({ personId, agreement }) => {
    const isOpen = agreement?.accepted.some(({ party, at }) => party === "teacher" && !at);
    if (!(agreement && isOpen)) return [];
    return [{ personId, version: agreement.version, hoursPerWeek: agreement.hoursPerWeek }];
  });

type AllProps = {
  readonly groupId: string;
  readonly all: All;
  readonly onDone: () => void;
  readonly say: SayAgreement;
};

function AcceptAll({ groupId, all, onDone, say }: AllProps) {
  const call = useCall();
  const seen = openForTeacher(all);
  const accept = useMutation({
    mutationFn: () => call("acceptAllAgreements", { groupId, seen }),
    onSettled: onDone,
  });
  if (!all.mayAccept || seen.length === 0) return null;
  const text = say("acceptAll", { count: seen.length });
  return (
    <>
      {accept.error && <Problem error={accept.error} />}
      <AskFirst
        title={say("acceptAllTitle")}
        text={say("acceptAllText")}
        yes={text}
        onYes={() => accept.mutate()}
      >
        {(ask) => (
          <div>
            <Button appearance="primary" disabledFocusable={accept.isPending} onClick={ask}>
              {text}
            </Button>
          </div>
        )}
      </AskFirst>
    </>
  );
}

/** The start agreements of one group, for its teacher and a coordinator. */
export function AgreementsPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const call = useCall();
  const me = useMe().data;
  const [news, setNews] = useState<string>();
  const query = useQuery({
    queryKey: keys.groupAgreements(groupId),
    queryFn: () => call("groupAgreements", { groupId }),
  });
  const again = (sentence?: string): void => {
    setNews(sentence);
    void query.refetch();
  };
  return (
    <Frame
      title={say("title")}
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="agreements" items={menuFor(me, groupId)} />}
    >
      <News text={news} />
      <Text as="p" block>
        {say("why")} {say("notContract")}
      </Text>
      <Ready query={query}>
        {(all) =>
          all.participants.length === 0 ? (
            <Empty>{say("none")}</Empty>
          ) : (
            <>
              <TermsForm groupId={groupId} people={all.participants} onSaved={again} say={say} />
              <AcceptAll groupId={groupId} all={all} onDone={() => again()} say={say} />
              <AgreementRows
                groupId={groupId}
                people={all.participants}
                onChanged={() => again()}
                say={say}
              />
            </>
          )
        }
      </Ready>
    </Frame>
  );
}
