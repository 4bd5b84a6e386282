import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { read } from "./call.ts";
import {
  type ChangeKind,
  calendarEvent,
  chat,
  clock,
  info,
  mail,
  message,
  person,
  team,
} from "./shapes.ts";

/** Each key starts with the kind of change that makes it stale. */
const key = (kind: ChangeKind, ...rest: readonly string[]) => [kind, ...rest];

export const usePeople = () =>
  useQuery({ queryKey: key("people"), queryFn: () => read(["people"], z.array(person)) });

/** Changes only when the app registers again, which the tenant tells as a change of people. */
export const useInfo = () =>
  useQuery({ queryKey: key("people", "info"), queryFn: () => read(["info"], info) });

export const useChats = (personId: string) =>
  useQuery({
    queryKey: key("chat", personId),
    queryFn: () => read(["people", personId, "chats"], z.array(chat)),
  });

/** Cards look as this person sees them. */
export const useChannelPosts = (channelId: string, personId: string) =>
  useQuery({
    queryKey: key("chat", "channel", channelId, personId),
    queryFn: () => read(["channels", channelId], z.array(message), { as: personId }),
  });

export const useTeams = (personId: string) =>
  useQuery({
    queryKey: key("team", personId),
    queryFn: () => read(["people", personId, "teams"], z.array(team)),
  });

export const useCalendar = (personId: string) =>
  useQuery({
    queryKey: key("calendar", personId),
    queryFn: () => read(["people", personId, "calendar"], z.array(calendarEvent)),
  });

export const useMail = (personId: string) =>
  useQuery({
    queryKey: key("mail", personId),
    queryFn: () => read(["people", personId, "mail"], z.array(mail)),
  });

export const useClock = () =>
  useQuery({ queryKey: key("clock"), queryFn: () => read(["clock"], clock) });
