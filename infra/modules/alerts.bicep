// What an operator is woken for. The names of metrics and events are those of src/NewsFunctions.Core/Pipeline/NewsTelemetry.cs; a test holds them together.
param namePrefix string
param location string
param tags object
param applicationInsightsName string
param email string

// A rule is billed by how often it looks: each minute costs several times as much as each quarter of an hour.
var rules = [
  {
    name: 'quarantined-files'
    severity: 1
    description: 'A file failed five times for a reason of ours. It is listed under /api/uploads?state=quarantined; replay it once the reason is mended.'
    query: 'customMetrics | where name == \'news.uploads\' and tostring(customDimensions[\'news.outcome\']) == \'quarantined\' | summarize AggregatedValue = sum(valueSum)'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    every: 'PT15M'
  }
  {
    name: 'failing-functions'
    severity: 2
    description: 'Functions are failing. Single failures are repeated by themselves; these are many.'
    // The host tells of each run as a request; it may send one for many (itemCount). What a client did wrong is no failure.
    query: 'requests | where tobool(success) == false and coalesce(toint(resultCode), 0) !between (400 .. 499) | summarize AggregatedValue = sum(itemCount)'
    operator: 'GreaterThan'
    threshold: 10
    window: 'PT15M'
    every: 'PT15M'
  }
  {
    name: 'digest-overdue'
    severity: 1
    description: 'The digest of a day is not compiled two hours after the day closed. POST /api/digests/{day}/compile says why.'
    query: 'customMetrics | where name == \'news.digests.overdue\' | summarize AggregatedValue = max(valueMax)'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
    every: 'PT15M'
  }
  {
    name: 'timer-silent'
    severity: 1
    description: 'No digest run for an hour: the timer does not fire, so nothing is compiled and nothing overdue is reported.'
    // Every run tells how many days are overdue, be it none; metrics are never sampled.
    query: 'customMetrics | where name == \'news.digests.overdue\' | summarize AggregatedValue = count()'
    operator: 'LessThan'
    threshold: 1
    window: 'PT1H'
    every: 'PT15M'
  }
  {
    name: 'slow-ingest'
    severity: 2
    description: 'One file in twenty takes over a minute from upload to served record: more comes in than the instances take, or storage is slow.'
    query: 'traces | where tostring(customDimensions[\'EventName\']) == \'UploadFinished\' | summarize AggregatedValue = percentile(todouble(customDimensions[\'LatencySeconds\']), 95)'
    operator: 'GreaterThan'
    threshold: 60
    window: 'PT15M'
    every: 'PT15M'
  }
]

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-${namePrefix}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'news'
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${namePrefix}-${rule.name}'
    location: location
    tags: tags
    properties: {
      displayName: rule.name
      // Whoever is woken finds the rest under the same name.
      description: '${rule.description} What to do: docs/operations.md, "${rule.name}".'
      severity: rule.severity
      enabled: true
      scopes: [applicationInsights.id]
      evaluationFrequency: rule.every
      windowSize: rule.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Maximum'
            metricMeasureColumn: 'AggregatedValue'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: empty(email) ? [] : [people.id]
      }
    }
  }
]
