/** Azure's front end adds the caller's port, which is another one for every connection. */
export const addressOf = (ip = ""): string =>
  /^\[(.+)\](?::\d+)?$/.exec(ip)?.[1] ?? /^([\d.]+):\d+$/.exec(ip)?.[1] ?? ip;
