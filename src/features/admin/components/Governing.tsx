import type { ReactNode } from 'react'
import { Joined } from '@/features/people/components/Joined'
import { NoPermission } from '@/ui/Loaded'

/** What only a street administrator can use: shows it with the street administered, or says whom it is for. */
export const Governing = ({ children }: { children: (streetId: string) => ReactNode }) => (
  <Joined>
    {({ roles }) => {
      const role = roles.find(one => one.role === 'streetAdmin')
      return role ? children(role.scopeId) : <NoPermission>这里是给街道管理员用的</NoPermission>
    }}
  </Joined>
)
