import { Button, Text } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SupervisorDigest } from "#contract/digest-api.ts";
import { dayText } from "../../dutch-time.ts";
import { ButtonLink } from "../../look/button-link.tsx";
import { durationText } from "../../look/duration.ts";
import { useItemList } from "../../look/item-list.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { general, useCall, useLanguage, useSay } from "../../surroundings.tsx";
import type { SaySupervisor } from "./texts.ts";

type SayProps = { readonly say: SaySupervisor };
type SignOff = SupervisorDigest["signOffs"][number];
type Hours = SupervisorDigest["hours"][number];
type NotSafe = SupervisorDigest["notSafe"][number];

/** What a tap changed is shown anew everywhere, also when it was refused. */
function useShownAnew() {
  const queries = useQueryClient();
  return (): void => {
    void queries.invalidateQueries({ queryKey: keys.supervisor });
    void queries.invalidateQueries({ queryKey: keys.supervisorDigest });
    void queries.invalidateQueries({ queryKey: ["practiceHours"] });
  };
}

function SignOffItem({ one, say }: SayProps & { readonly one: SignOff }) {
  const items = useItemList();
  const language = useLanguage();
  const { groupId, personId, assignmentId, name, title, handedInAt, asDeputy, attempt } = one;
  const when = say(attempt > 1 ? "first.again" : "handedIn", {
    day: dayText(handedInAt, language),
  });
  return (
    <li className={items.item}>
      <div className={items.words}>
        <Text weight="semibold" block>
          {say("first.signOff", { name, title })}
        </Text>
        <Text size={200} block className={items.quiet}>
          {asDeputy ? `${when}. ${say("first.asDeputy")}` : when}
        </Text>
      </div>
      <ButtonLink
        isMain
        to={{ page: "sign_off", groupId, personId, assignmentId }}
        label={say("signOff")}
        aloud={say("signOffOf", { title, name })}
      />
    </li>
  );
}

function HoursItem({ one, say }: SayProps & { readonly one: Hours }) {
  const items = useItemList();
  const call = useCall();
  const words = useSay(general);
  const showAnew = useShownAnew();
  const { groupId, personId, name, minutes, until } = one;
  const hours = durationText(minutes, words);
  const confirm = useMutation({
    mutationFn: () => call("confirmShownHours", { groupId, personId, minutes, until }),
    onSettled: showAnew,
  });
  return (
    <li className={items.item}>
      <Text className={items.words}>{say("first.hours", { name, hours })}</Text>
      <Button
        disabledFocusable={confirm.isPending}
        aria-label={say("first.rightOf", { name, hours })}
        onClick={() => confirm.mutate()}
      >
        {say("first.right", { hours })}
      </Button>
      {confirm.data?.what === "changed" && <Text role="status">{say("first.changed")}</Text>}
      {confirm.error && <Problem error={confirm.error} />}
    </li>
  );
}

function NotSafeItem({ one, say }: SayProps & { readonly one: NotSafe }) {
  const items = useItemList();
  const call = useCall();
  const language = useLanguage();
  const showAnew = useShownAnew();
  const { groupId, personId, name, at, title } = one;
  const settle = useMutation({
    mutationFn: () => call("settleNotSafe", { groupId, personId, at }),
    onSettled: showAnew,
  });
  return (
    <li className={items.item}>
      <div className={items.words}>
        <Text weight="semibold" block>
          {`⚠ ${say("first.notSafe", { name, day: dayText(at, language) })}`}
        </Text>
        {title !== undefined && (
          <Text size={200} block className={items.quiet} lang="nl">
            {title}
          </Text>
        )}
      </div>
      <Button
        disabledFocusable={settle.isPending}
        aria-label={say("first.settleOf", { name })}
        onClick={() => settle.mutate()}
      >
        {say("first.settle")}
      </Button>
      {settle.error && <Problem error={settle.error} />}
    </li>
  );
}

/** The same as the digest card says first: not safe yet, to sign off, and hours in one tap. */
export function AskedFirst({ say }: SayProps) {
  const items = useItemList();
  const call = useCall();
  const query = useQuery({
    queryKey: keys.supervisorDigest,
    queryFn: () => call("supervisorDigest", {}),
  });
  return (
    <Panel title={say("ask")}>
      <Ready query={query} bars={1}>
        {({ signOffs, hours, notSafe }) =>
          signOffs.length + hours.length + notSafe.length === 0 ? (
            <Text>{say("nothing")}</Text>
          ) : (
            <ul className={items.list}>
              {notSafe.map((one) => (
                <NotSafeItem key={`${one.groupId} ${one.personId} ${one.at}`} one={one} say={say} />
              ))}
              {signOffs.map((one) => (
                <SignOffItem
                  key={`${one.groupId} ${one.personId} ${one.assignmentId}`}
                  one={one}
                  say={say}
                />
              ))}
              {hours.map((one) => (
                <HoursItem
                  key={`${one.groupId} ${one.personId} ${one.until}`}
                  one={one}
                  say={say}
                />
              ))}
            </ul>
          )
        }
      </Ready>
    </Panel>
  );
}
