"""The component ``dateline_claims``: fills ``doc._.claims`` and ``doc.spans["claims"]``."""

from collections.abc import Callable, Iterable, Mapping

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup, Token

from dateline.extractors.attributions.cues import cue_of
from dateline.extractors.claims.clauses import Clause, argument_words, clauses_of
from dateline.extractors.claims.confidence import confidence_of, traits_of
from dateline.extractors.claims.entries import Entries
from dateline.extractors.claims.inherited import Inherited, inherited
from dateline.extractors.claims.intent import Intent
from dateline.extractors.claims.said import say_when
from dateline.extractors.claims.scope import TABLE, modality_of, polarity_of, strongest
from dateline.extractors.claims.statement.sentence import Surroundings, statement_of
from dateline.extractors.claims.statement.unnamed_antecedents import Things
from dateline.extractors.claims.tense import Manner
from dateline.extractors.claims.when import when_of
from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.lookup import Lookup
from dateline.extractors.ranges import Cover
from dateline.language.docs import article_of, check_needs, dropping, span_at
from dateline.language.syntax import children, extent_of, first_conjunct, has_case
from dateline.records import Argument, Article, Attribution, Claim, Modality, record_id

_PLACE_CASES = frozenset(TABLE["places"]["cases"])


@Language.factory(
    "dateline_claims",
    requires=["token.dep", "token.tag", "token.pos", "token.lemma", "doc._.attributions"],
    assigns=["doc._.claims", "doc.spans", "span._.claim"],
)
def create_claims(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component. It uses dates, figures, actors, mentions and blocks where components before it have found them.

    It needs attributions: without them, what somebody denies would be a claim of the author's.
    """
    return mark_claims


def mark_claims(doc: Doc) -> Doc:
    """Find the claims of a doc. Raises ``DatelineError`` if it has no parse, or nobody has looked for attributions."""
    check_needs(doc, "dateline_claims")
    clauses = [clause for clause in clauses_of(doc) if clause.words and clause.whole]
    lookup = Lookup(doc)
    entries, things, intent = Entries(doc, lookup), Things(doc), Intent(doc, lookup)
    say_when(doc, lookup, entries)
    contents = Cover((part.start, part.end, record) for record in doc._.attributions for part in record.content)
    frames = _frames(doc, clauses, contents)
    own = {clause.head.i: _own_modality(clause, contents, intent, doc) for clause in clauses}
    claims: dict[str, Claim] = {}
    for clause in clauses:
        if clause.head.i not in frames:
            with dropping(doc, "claims", f"at {clause.head.idx}"):
                claim = _claim(clause, contents, own, lookup, entries, things, doc)
                if claim is not None:
                    claims.setdefault(claim.id, claim)
    doc._.claims = list(claims.values())
    spans = [span_at(doc, claim.start, claim.end) for claim in doc._.claims]
    for span, claim in zip(spans, doc._.claims, strict=True):
        span._.claim = claim
    doc.spans["claims"] = SpanGroup(doc, name="claims", spans=spans)
    return doc


def _frames(doc: Doc, clauses: Iterable[Clause], contents: Cover[Attribution]) -> set[int]:
    """Heads of clauses that only report what others say: verbs of an attribution with a clause in its content.

    Or of a quotation that stands before them and is no clause: `“With an eye to May,” he said`.
    """
    reporting = {record.id: record for clause in clauses for record in contents.over(clause.head.idx)}
    heads = {clause.head.i for clause in clauses}
    for record in doc._.attributions:
        if record.kind == "direct" and record.content[0].start < record.cue.start:
            content = span_at(doc, record.content[0].start, record.content[0].end)
            is_said = cue_of(span_at(doc, record.cue.start, record.cue.end).root) is not None
            if is_said and heads.isdisjoint(token.i for token in content):
                reporting[record.id] = record
    cues = (span_at(doc, record.cue.start, record.cue.end) for record in reporting.values())
    return {token.i for cue in cues for token in cue}


def _own_modality(clause: Clause, contents: Cover[Attribution], intent: Intent, doc: Doc) -> Modality:
    """The modality that the words of the clause itself give it.

    What a source believes that others will do is no plan of the others.
    """
    attributions = _attributions_over(clause.head, contents)
    is_planned = intent.is_planned(clause, attributions[-1] if attributions else None)
    return modality_of(clause.verbs, _is_backshifted(clause, attributions, doc), is_planned)


def _claim(
    clause: Clause,
    contents: Cover[Attribution],
    own: Mapping[int, Modality],
    lookup: Lookup,
    entries: Entries,
    things: Things,
    doc: Doc,
) -> Claim | None:
    """The claim that a clause makes, or None if its words do not make a sentence."""
    article = article_of(doc)
    extent = extent_of(lookup.completed(clause.whole))
    attributions = _attributions_over(clause.head, contents)
    subject, complement = (_argument(part, clause, lookup, article) for part in (clause.subject, clause.object))
    taken_over = inherited(clause.head, own)
    polarity = polarity_of(clause.verbs, denied=taken_over.negative)
    modality = strongest({own[clause.head.i], taken_over.modality or "actual"})
    saying = attributions[-1] if attributions else None
    moment = _moment_of(saying) if saying is not None else _published(article)
    is_indirect = bool(attributions) and _is_indirect(attributions)
    when = when_of(clause, lookup, entries, Manner(moment, saying, is_indirect, polarity, modality))
    if when is not None and when.how == "tense" and _is_not_yet(clause, own, taken_over):
        when = None
    around = Surroundings(lookup, things, attributions, when, str(moment) if moment else None, polarity)
    statement = statement_of(clause, around)
    if not statement.is_sentence:
        return None
    named = [part.actor for part in (subject, complement) if part and part.actor]
    return Claim(
        **article.cut(*extent).model_dump(),
        id=record_id(article.id, "claims", *extent),
        article_id=article.id,
        confidence=confidence_of(traits_of(clause, attributions, polarity, modality, when)),
        rule=f"clause-{clause.head.dep_.lower()}",
        statement=statement.text,
        standalone=statement.standalone,
        sentence=article.cut(*_sentence(clause.head)),
        attributions=tuple(attribution.id for attribution in attributions),
        subject=subject,
        predicate=_predicate(clause, article),
        object=complement,
        polarity=polarity,
        modality=modality,
        when=when,
        said=attributions[0].said if attributions else None,
        places=tuple(actor.id for actor in lookup.actors.among(filter(_is_place, clause.words))),
        actors=tuple(dict.fromkeys([*named, *(actor.id for actor in lookup.actors.among(clause.words))])),
        figures=tuple(figure.id for figure in lookup.figures.among(clause.words)),
        dates=tuple(date.id for date in lookup.dates.among(clause.words)),
    )


def _is_not_yet(clause: Clause, own: Mapping[int, Modality], taken_over: Inherited) -> bool:
    """Whether a clause in the present is of no known time: `will leave once the deal is signed`."""
    is_open = first_conjunct(clause.head).dep_ == "advcl" or taken_over.modality != "unasserted"
    return taken_over.modality is not None and own[clause.head.i] == "actual" and is_open


def _attributions_over(head: Token, contents: Cover[Attribution]) -> list[Attribution]:
    """The attributions whose content the clause stands in, outermost first."""
    over = {record.id: record for record in contents.over(head.idx)}
    return sorted(over.values(), key=lambda record: (sum(part.start - part.end for part in record.content), record.id))


def _is_indirect(attributions: list[Attribution]) -> bool:
    """Whether a clause reports in other words than those that were said.

    A turn of an interview is in the speaker's own words, but what the speaker reports of others in it is not in
    theirs.
    """
    *outer, innermost = attributions
    return not innermost.turn and (innermost.kind != "direct" or any(each.turn for each in outer))


def _is_backshifted(clause: Clause, attributions: list[Attribution], doc: Doc) -> bool:
    """Whether `would` is the future of a saying in the past: in indirect speech, not in quotations."""
    if not attributions:
        return clause.head.dep_ == "ccomp"
    cue = span_at(doc, attributions[-1].cue.start, attributions[-1].cue.end)
    told = [*cue, *([cue.root.sent.root] if cue.root.tag_ == "VBG" else [])]  # `promised it, telling them that …`
    return _is_indirect(attributions) and any(token.tag_ == "VBD" for token in told)


def _published(article: Article) -> Edtf | None:
    return Edtf.parse(article.published[:10]) if article.published else None


def _moment_of(attribution: Attribution) -> Edtf | None:
    """The time of a saying, where the text tells it and both its ends are known."""
    said = attribution.said
    if said is None or said.how == "published" or None in (said.edtf, said.earliest, said.latest):
        return None
    return Edtf.parse(str(said.edtf))


def _argument(head: Token | None, clause: Clause, lookup: Lookup, article: Article) -> Argument | None:
    words = argument_words(head, clause.predicate) if head is not None else []
    if head is None or not words:
        return None
    actor = lookup.actor_of(head)
    extent = extent_of(lookup.completed(words))
    return Argument(**article.cut(*extent).model_dump(), lemma=head.lemma_, actor=actor.id if actor else None)


def _predicate(clause: Clause, article: Article) -> Argument:
    """The predicate with a lemma for every verb of the chain: `fail to launch`, `be`, `carry out`."""
    span = article.cut(*extent_of(clause.predicate))
    lemmas = [_lemma(verb) for verb in clause.verbs]
    if copulas := children(clause.head, "cop"):
        lemmas[0] = copulas[0].lemma_ if len(lemmas) == 1 else f"{copulas[0].lemma_} {clause.head.lemma_}"
    return Argument(**span.model_dump(), lemma=" to ".join(lemmas))


def _lemma(verb: Token) -> str:
    return " ".join([verb.lemma_, *(particle.lower_ for particle in children(verb, "compound:prt"))])


def _sentence(head: Token) -> tuple[int, int]:
    words = [token for token in head.sent if not token.is_space]
    return extent_of(words)


def _is_place(word: Token) -> bool:
    return word.dep_ in {"obl", "nmod"} and has_case(word, *_PLACE_CASES)
