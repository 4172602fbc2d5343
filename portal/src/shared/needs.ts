/** Marks the fields that are still blank and says whether none is. */
export function needs<F extends object>(form: F, asked: Partial<Record<keyof F & string, string>>, faults: Record<string, string[]>): boolean {
  for (const [field, words] of Object.entries(asked) as [keyof F & string, string][]) {
    const value = form[field] as unknown
    const blank = value === undefined || value === null || value === '' || (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && value.length === 0)
    faults[field] = blank ? [words] : []
  }
  return Object.keys(asked).every((field) => faults[field]?.length === 0)
}

/** The body of a request: texts without the blanks around them, and nothing for what was left empty. */
export function filled<F extends object>(form: F): Partial<F> {
  const entries = Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== '' && value !== undefined && value !== null)) as Partial<F>
}
