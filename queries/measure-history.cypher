MATCH (mine:Fact)-[:SUBJECT|OBJECT]->(own:Measure {iri: $of_measure})
WITH collect(DISTINCT {said: mine.iri, about: own.iri, likeness: 1.0}) AS own
OPTIONAL MATCH (:Measure {iri: $of_measure})-[near:RESEMBLES]-(like:Measure)<-[:SUBJECT|OBJECT]-(theirs:Fact)
WITH own, collect(DISTINCT {said: theirs.iri, about: like.iri, likeness: near.likeness}) AS others
UNWIND [own, others] AS half
UNWIND half AS each
WITH each.said AS said, each.about AS about, each.likeness AS likeness
MATCH (fact:Fact) WHERE fact.iri = said
WITH about, likeness, fact WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
MATCH (measure:Measure) WHERE measure.iri = about
OPTIONAL MATCH (fact)-[:SUBJECT|OBJECT]->(last:Area|Unit|TargetGroup|Board|Administration|Company|ExternalPartner|Collaboration|`Case`)
WITH measure, likeness, fact, last
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH measure, likeness, fact, last, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
RETURN DISTINCT document.year AS thatYear, measure.iri AS measure, measure.name AS measureName, likeness,
  fact.predicate AS predicate, coalesce(last.name, fact.value) AS value,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY coalesce(thatYear, -1), documentTitle, lineStart, lineEnd, likeness DESC, predicate, value, evidence
