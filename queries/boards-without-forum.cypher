MATCH (board:Board)
WHERE NOT EXISTS { MATCH (board)-[:PARTICIPATES_IN]->(:Collaboration) }
  AND NOT ($together AND EXISTS { MATCH (board)<-[:SERVES]-(:Administration)-[:PARTICIPATES_IN]->(:Collaboration) })
  AND NOT 'collective' IN coalesce(board.kinds, [''])
  AND ($date = '' OR board.validFrom IS NULL OR board.validFrom <= $date)
  AND ($date = '' OR board.validTo IS NULL OR $date < board.validTo)
OPTIONAL MATCH (board)-[:IN_MUNICIPALITY]->(municipality:Municipality)
RETURN DISTINCT board.iri AS board, board.name AS boardName, municipality.name AS municipalityName,
  board.validFrom AS validFrom, board.validTo AS validTo
ORDER BY coalesce(municipalityName, ''), toLower(boardName), board
