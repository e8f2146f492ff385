/** What the relative is to the one who speaks. One source for server and client (no run-time import may enter here). */
export const RELATIONS = {
  parent: '父母',
  child: '子女',
  spouse: '配偶',
  sibling: '兄弟姐妹',
  grandparent: '祖父母、外祖父母',
  grandchild: '孙辈',
} as const
export type Relation = keyof typeof RELATIONS

/** The same tie seen from the other side. */
export const SEEN_BACK: Record<Relation, Relation> = {
  parent: 'child',
  child: 'parent',
  spouse: 'spouse',
  sibling: 'sibling',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
}

export const MOST_KIN = 5
export const INVITE_DAYS = 7
