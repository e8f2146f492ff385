import { View } from '@tarojs/components'
import { useState } from 'react'
import { Governing } from '@/features/admin/components/Governing'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import { NewRule } from '../../components/NewRule'
import { RuleCard } from '../../components/RuleCard'
import type { Version } from '../../ruleForm'

/** 积分规则: every version, and a form for the next. */
export default function RulesPage() {
  return (
    <Screen>
      <Title>积分规则</Title>
      <View className="lead">新规则从您选的日子起生效。以前答应的，仍按当时的规则给。</View>
      <Governing>{() => <Rules />}</Governing>
    </Screen>
  )
}

function Rules() {
  const versions = useCall('points', 'ruleVersions', undefined)
  const [writing, setWriting] = useState(false)
  return (
    <Loaded query={versions}>
      {({ items }) => {
        const [latest] = items
        if (writing && latest) return <NewRule latest={latest} done={() => setWriting(false)} />
        return (
          <>
            <Button block onClick={() => setWriting(true)}>
              拟定新规则
            </Button>
            {items.map((rule, index) => (
              <RuleCard key={rule.version} rule={rule}>
                {index === 0 && rule.state === 'coming' && <Withdraw rule={rule} />}
              </RuleCard>
            ))}
          </>
        )
      }}
    </Loaded>
  )
}

function Withdraw({ rule: { version } }: { rule: Version }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useAction('points', 'withdrawRule', () => {
    setAsking(false)
    say.done('已撤回')
  })
  return (
    <>
      <Button block kind="plain" onClick={() => setAsking(true)}>
        撤回这一版
      </Button>
      {asking && (
        <WordsSheet
          draft={`points.withdrawRule:${version}`}
          title="撤回这一版规则"
          label="撤回的原因"
          hint="记入操作记录"
          confirmText="确定撤回"
          open
          busy={withdraw.isPending}
          onClose={() => setAsking(false)}
          onConfirm={reason => withdraw.mutateAsync({ version, reason })}
        />
      )}
    </>
  )
}
