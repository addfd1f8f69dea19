/* allow.c - see allow.h. */
#include "diag/allow.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static const char prefix[] = "rosc:";

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* --- reading a comment --- */

/* What is left of a comment. */
struct words {
    const struct source *src;
    uint32_t off, end;
};

/* The next word; len 0 at the end. */
static struct span next_word(struct words *w)
{
    const char *text = w->src->text;
    while (w->off < w->end && is_blank(text[w->off]))
        w->off++;
    uint32_t start = w->off;
    while (w->off < w->end && !is_blank(text[w->off]))
        w->off++;
    return (struct span){w->src, start, w->off - start};
}

static bool word_is(struct span word, const char *text)
{
    return word.len == strlen(text) && memcmp(word.src->text + word.off, text, word.len) == 0;
}

/* The text behind "#" and blanks; NULL: it is not "rosc:". */
static const char *behind_prefix(const char *comment, size_t len)
{
    size_t i = 1;
    while (i < len && is_blank(comment[i]))
        i++;
    size_t n = strlen(prefix);
    return len - i >= n && memcmp(comment + i, prefix, n) == 0 ? comment + i + n : NULL;
}

bool is_directive(const char *comment, size_t len)
{
    return behind_prefix(comment, len) != NULL;
}

/* Is it what somebody would write who means "allow"? */
static bool means_allow(const char *word)
{
    static const char *const others[] = {"ignore", "disable", "suppress", "permit",
                                         "accept", "noqa",    "nolint",   "allowed"};
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        if (strcmp(word, others[i]) == 0)
            return true;
    return suggest_distance(word, "allow") <= 1; /* 'follow' begins an ordinary sentence */
}

static const char form[] = "'# rosc: allow SLUG because REASON'";

static void report_malformed(struct diags *diags, struct span at, const char *what)
{
    struct diag *d = diag_add(diags, DIAG_ALLOW_MALFORMED, at, "%s", what);
    diag_note(d, "it is without effect: what it means is still reported");
    diag_help(d, (struct span){0}, NULL, "write %s", form);
}

static void report_unknown(struct diags *diags, struct span at, const char *slug)
{
    const char *slugs[DIAG_COUNT];
    for (int id = 0; id < DIAG_COUNT; id++)
        slugs[id] = diag_slug((enum diag_id)id);
    struct diag *d = diag_add(diags, DIAG_ALLOW_UNKNOWN, at, "no finding is called '%s'", slug);
    const char *near = diags_many(diags) ? NULL : suggest(slug, slugs, DIAG_COUNT);
    if (near != NULL) {
        diag_help(d, at, near, "did you mean '%s'?", near);
        if (suggest_sure(slug, near, slugs, DIAG_COUNT))
            diag_sure(d);
    } else {
        diag_help(d, (struct span){0}, NULL, "'rosc explain' lists them");
    }
}

static void report_error(struct diags *diags, struct span at, enum diag_id id)
{
    struct diag *d = diag_add(diags, DIAG_ALLOW_ERROR, at, "'%s' is an error and cannot be allowed",
                              diag_slug(id));
    diag_note(d, "what is an error does not work, whoever allows it");
    diag_help(d, (struct span){0}, NULL, "mend what it says ('rosc explain %s')", diag_slug(id));
}

/* The finding that the comment names, or false: reported. */
static bool read_slug(struct diags *diags, struct span word, enum diag_id *ret_id)
{
    const char *slug = span_text(diags->arena, word);
    if (strchr(slug, ',') != NULL) {
        report_malformed(diags, word, "an allowance names one finding; write a comment for each");
        return false;
    }
    if (!diag_by_slug(slug, ret_id)) {
        report_unknown(diags, word, slug);
        return false;
    }
    if (diag_severity(*ret_id) == SEVERITY_ERROR) {
        report_error(diags, word, *ret_id);
        return false;
    }
    return true;
}

static void add_allowances(struct diags *diags, struct span slug, enum diag_id id, uint32_t line,
                           uint32_t last)
{
    size_t first = diags->allowances.len;
    for (; line <= last; line++)
        *VEC_PUSH(diags->arena, diags->allowances) =
            (struct allowance){.at = slug, .id = id, .line = line, .first = first};
}

void diag_directive(struct diags *diags, struct span comment, uint32_t line, uint32_t last)
{
    const struct source *src = comment.src;
    const char *behind = behind_prefix(src->text + comment.off, comment.len);
    if (behind == NULL)
        return;
    struct words words = {src, (uint32_t)(behind - src->text), comment.off + comment.len};
    struct span verb = next_word(&words);
    if (!word_is(verb, "allow")) {
        if (means_allow(span_text(diags->arena, verb))) {
            struct diag *d = diag_add(diags, DIAG_ALLOW_MALFORMED, verb,
                                      "a comment for rosc says '%s', which it does not know",
                                      span_text(diags->arena, verb));
            diag_fix(d, verb, "allow", "write %s", form);
        }
        return;
    }
    struct span slug = next_word(&words);
    enum diag_id id;
    if (slug.len == 0 || word_is(slug, "because"))
        report_malformed(diags, verb, "an allowance that names no finding");
    else if (!read_slug(diags, slug, &id))
        return;
    else if (!word_is(next_word(&words), "because") || next_word(&words).len == 0)
        report_malformed(diags, slug, "an allowance without a reason");
    else
        add_allowances(diags, slug, id, line, last);
}

/* --- settling --- */

static int compare_allowances(const void *pa, const void *pb)
{
    const struct allowance *a = *(struct allowance *const *)pa, *b = *(struct allowance *const *)pb;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    if (a->id != b->id)
        return a->id < b->id ? -1 : 1;
    return a < b ? -1 : 1; /* elements of one array */
}

/* The allowances by line and finding: a file may have very many of them, and very many findings. */
static struct allowance **by_line(struct diags *diags)
{
    size_t n = diags->allowances.len;
    struct allowance **sorted = arena_alloc(diags->arena, n * sizeof(struct allowance *));
    for (size_t i = 0; i < n; i++)
        sorted[i] = &diags->allowances.v[i];
    if (n > 0)
        qsort(sorted, n, sizeof(struct allowance *), compare_allowances);
    return sorted;
}

/* Does a comment allow the finding? The first that does is used by it; another is one too many. */
static bool allowed_by_comment(struct diags *diags, struct allowance **sorted, const struct diag *d)
{
    size_t n = diags->allowances.len;
    struct span at = d->where[0].at;
    if (n == 0 || at.src == NULL || d->severity == SEVERITY_ERROR)
        return false;
    struct allowance key = {.id = d->id, .line = source_line_at(at.src, at.off)};
    size_t lo = 0, hi = n;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        const struct allowance *a = sorted[mid];
        if (a->line < key.line || (a->line == key.line && a->id < key.id))
            lo = mid + 1;
        else
            hi = mid;
    }
    for (; lo < n && sorted[lo]->line == key.line && sorted[lo]->id == key.id; lo++) {
        if (sorted[lo]->at.src != at.src)
            continue;
        diags->allowances.v[sorted[lo]->first].used = true;
        return true;
    }
    return false;
}

static bool allowed_by_policy(struct diag_policy *policy, const struct diag *d)
{
    if (!policy->allow[d->id] || d->severity == SEVERITY_ERROR)
        return false;
    policy->used[d->id]++;
    return true;
}

static void take_out(struct diags *diags, struct allowance **sorted, struct diag_policy *policy)
{
    size_t kept = 0;
    for (size_t i = 0; i < diags->v.len; i++) {
        struct diag *d = diags->v.v[i];
        if (allowed_by_comment(diags, sorted, d) || allowed_by_policy(policy, d))
            diags->allowed++;
        else
            diags->v.v[kept++] = d;
    }
    diags->v.len = kept;
}

/* Those of allow-unused itself can be judged only when the others have been. */
static void report_unused(struct diags *diags, const struct diag_policy *policy, bool of_itself)
{
    for (size_t i = 0; i < diags->allowances.len; i++) {
        const struct allowance *a = &diags->allowances.v[i];
        if (a->first != i || a->used || policy->unsure[a->id] ||
            (a->id == DIAG_ALLOW_UNUSED) != of_itself)
            continue;
        struct diag *d =
            diag_add(diags, DIAG_ALLOW_UNUSED, a->at, "there is no '%s' on line %u to allow",
                     diag_slug(a->id), (unsigned)a->line);
        diag_help(d, (struct span){0}, NULL, "take the comment out, or put it above the line");
    }
}

static void promote(struct diags *diags)
{
    for (size_t i = 0; i < diags->v.len; i++) {
        struct diag *d = diags->v.v[i];
        if (d->severity != SEVERITY_WARNING)
            continue;
        d->severity = SEVERITY_ERROR;
        d->promoted = true;
    }
}

static void count(struct diags *diags)
{
    diags->errors = diags->warnings = 0;
    for (size_t i = 0; i < diags->v.len; i++) {
        diags->errors += diags->v.v[i]->severity == SEVERITY_ERROR;
        diags->warnings += diags->v.v[i]->severity == SEVERITY_WARNING;
    }
}

void diags_settle(struct diags *diags, struct diag_policy *policy)
{
    bool sure = diags->errors == 0;
    struct allowance **sorted = by_line(diags);
    take_out(diags, sorted, policy);
    for (int of_itself = 0; sure && of_itself < 2; of_itself++) {
        report_unused(diags, policy, of_itself == 1);
        take_out(diags, sorted, policy);
    }
    if (policy->warnings_are_errors)
        promote(diags);
    count(diags);
}
