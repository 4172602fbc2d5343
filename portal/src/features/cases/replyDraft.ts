const keyOf = (number: string): string => `gongkai.reply.${number}`

/** A reply in the writing, kept in this tab: a login that runs out must not cost it. */
export const replyDraft = {
  read: (number: string): string | null => sessionStorage.getItem(keyOf(number)),
  keep: (number: string, text: string): void => sessionStorage.setItem(keyOf(number), text),
  drop: (number: string): void => sessionStorage.removeItem(keyOf(number)),
}
