/*
 * print_args.c - the arguments of a row: in an add, in a set, and as conditions of find.
 */
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/text.h"
#include "ros/print_internal.h"
#include "ros/prompt.h"
#include "ros/quote.h"

/* The form diff prints text of a router, which may look like a word: its script asks for nothing.
 */
void print_quoted(const struct printer *p, const char *text)
{
    if (p->config->prompts.len > 0)
        ros_prompt_quote(p->out, text);
    else
        ros_quote(p->out, text);
}

void print_quoted_lines(const struct printer *p, const char *text)
{
    if (p->config->prompts.len > 0)
        ros_prompt_quote_lines(p->out, text, 4);
    else
        ros_quote_lines(p->out, text, 4);
}

bool printer_knows(const struct printer *p, const struct ros_arg_def *arg)
{
    return arg->since <= p->low && (arg->until == 0 || arg->until >= p->high);
}

/* In a condition a bare value is typed by the console, text is not; some types compare only as
 * text. */
static bool is_typed(enum ros_type type)
{
    switch (type) {
    case ROS_TYPE_WORD:
    case ROS_TYPE_BOOL:
    case ROS_TYPE_FLAG:
    case ROS_TYPE_NUM:
    case ROS_TYPE_TIME:
    case ROS_TYPE_MAC:
    case ROS_TYPE_PREFIX:
    case ROS_TYPE_ADDRESS:
    case ROS_TYPE_ADDRESS6:
    case ROS_TYPE_PREFIX6:
    case ROS_TYPE_ADDRESSES:
    case ROS_TYPE_TABLE:
    case ROS_TYPE_INTERFACE:
    case ROS_TYPE_INTERFACE_LIST:
    case ROS_TYPE_GATEWAY:
        return true;
    case ROS_TYPE_TEXT:
    case ROS_TYPE_NAME:
    case ROS_TYPE_INTERFACES:
    case ROS_TYPE_WORDS:
    case ROS_TYPE_IFADDR6:
    case ROS_TYPE_IFADDR: /* "address=10.0.0.1/24" would be taken for a network (facts 8.1) */
    case ROS_TYPE_ADDRESS_ENTRY:
    case ROS_TYPE_HOSTS:
    case ROS_TYPE_PORTS:
    case ROS_TYPE_MARK:
    case ROS_TYPE_SCRIPT:
        return false;
    }
    BUG("type %d", (int)type);
}

static bool is_comment(const struct ros_arg_def *arg)
{
    return arg->type == ROS_TYPE_TEXT && text_same(arg->name, "comment");
}

static void print_text(const struct printer *p, const struct ros_arg_def *arg, const char *text,
                       enum print_use use)
{
    bool lines = arg->type == ROS_TYPE_SCRIPT && strchr(text, '\n') != NULL;
    if (lines && p->form == ROS_FORM_APPLY)
        strbuf_addstr(p->out, "$rcText");
    else if (lines)
        print_quoted_lines(p, text);
    else if (use == PRINT_FIND && (*text == '!' || !is_typed(arg->type)))
        print_quoted(p, text);
    else if (is_comment(arg))
        print_quoted(p, text);
    else if (p->config->prompts.len > 0 && !ros_is_bare(text))
        print_quoted(p, text);
    else
        ros_quote_value(p->out, text);
}

static void print_cell(const struct printer *p, const struct ros_arg_def *arg,
                       const struct ros_value *value, enum print_use use)
{
    if (arg->type == ROS_TYPE_FLAG) {
        strbuf_add(p->out, arg->term, arg->name_len + 1u);
        return;
    }
    strbuf_add(p->out, arg->term, arg->name_len + 2u);
    if (value->kind == ROS_VALUE_PORT && p->form == ROS_FORM_APPLY)
        strbuf_addstr(p->out, "$rcPort");
    else
        print_text(p, arg, value->text, use);
}

/* An argument that the row does not have. */
static void print_absent(const struct printer *p, const struct ros_arg_def *arg, enum print_use use)
{
    if (use == PRINT_ADD || !printer_knows(p, arg))
        return;
    if (arg->flags & ROS_ARG_CLEAR)
        strbuf_addf(p->out, use == PRINT_SET ? " !%s" : " %s=\"\"", arg->name);
    else if (arg->def != NULL)
        print_cell(p, arg, &(struct ros_value){ROS_VALUE_TEXT, arg->def}, use);
}

/* --- texts that are used more than once --- */

/* What the rows of a menu say of the arguments that they do not have is the same in each of them,
 * and most of what a script looks rows up by: it is put together once. */
struct print_menu {
    int comment; /* its index, -1: the menu has none */
    /* Per use: the text of argument i is from at[i] to at[i + 1]. NULL: not asked for yet. */
    struct print_absent {
        const char *text;
        uint32_t *at;
    } absent[PRINT_USES];
};

/* Where a cell stands in a text; nowhere, if the versions do not know it. */
struct print_piece {
    size_t at, len;
};

/* The cells of a row as `add` says them: a script looks the row up by the same texts, and sets
 * them. */
struct print_row {
    const struct ros_item *item; /* the row printed last, NULL: none yet */
    struct strbuf text;          /* the comment first */
    size_t comment_len;
    VEC(struct print_piece) pieces; /* one a cell */
};

struct print_texts {
    struct print_menu *menus[ROS_MENU_COUNT]; /* NULL: no row of it was printed yet */
    struct print_row row;
};

struct print_texts *print_texts_new(struct arena *arena)
{
    struct print_texts *texts = ARENA_NEW(arena, struct print_texts);
    texts->row.text = strbuf_new(arena);
    return texts;
}

static struct print_menu *menu_of(const struct printer *p, enum ros_menu menu)
{
    struct print_menu **texts = &p->texts->menus[menu];
    if (*texts == NULL) {
        *texts = ARENA_NEW(p->arena, struct print_menu);
        (*texts)->comment = ros_menu_arg(menu, "comment");
    }
    return *texts;
}

static bool is_looked_for(const struct ros_arg_def *arg, enum print_use use)
{
    return use != PRINT_FIND || !(arg->flags & ROS_ARG_UNCOMPARED);
}

static const struct print_absent *absent_of(const struct printer *p, enum ros_menu menu,
                                            enum print_use use)
{
    const struct ros_menu_def *def = ros_menu_def(menu);
    struct print_menu *texts = menu_of(p, menu);
    struct print_absent *absent = &texts->absent[use];
    if (absent->at != NULL)
        return absent;
    struct strbuf out = strbuf_new(p->arena);
    struct printer sub = *p;
    sub.out = &out;
    uint32_t *at = arena_alloc(p->arena, (def->nargs + 1) * sizeof(*at));
    for (size_t i = 0; i < def->nargs; i++) {
        if ((int)i != texts->comment && is_looked_for(&def->args[i], use))
            print_absent(&sub, &def->args[i], use);
        at[i + 1] = (uint32_t)out.len;
    }
    *absent = (struct print_absent){.text = strbuf_detach(&out), .at = at};
    return absent;
}

/* The arguments from `first` to the one before `end`, none of which the row has. */
static void print_absences(const struct printer *p, const struct ros_item *item, enum print_use use,
                           size_t first, size_t end)
{
    if (use == PRINT_ADD || first == end)
        return;
    const struct print_absent *absent = absent_of(p, item->menu, use);
    if (!item->leased && !item->paused) {
        strbuf_add(p->out, absent->text + absent->at[first], absent->at[end] - absent->at[first]);
        return;
    }
    for (size_t i = first; i < end; i++)
        if (!ros_item_left(item, &ros_menu_def(item->menu)->args[i]))
            strbuf_add(p->out, absent->text + absent->at[i], absent->at[i + 1] - absent->at[i]);
}

static const struct ros_value *cell_of(const struct ros_item *item, int arg)
{
    for (size_t i = 0; i < item->cells.len; i++)
        if (item->cells.v[i].arg == arg)
            return &item->cells.v[i].value;
    return NULL;
}

/* Prints the cells of a row for `add` and notes where each stands, unless nobody asks. The comment
 * comes first; its length is returned. */
static size_t print_cells(const struct printer *p, const struct ros_item *item,
                          struct print_piece *ret_pieces)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    int comment = menu_of(p, item->menu)->comment;
    const struct ros_value *said = comment < 0 ? NULL : cell_of(item, comment);
    size_t begin = p->out->len;
    if (said != NULL)
        print_cell(p, &def->args[comment], said, PRINT_ADD);
    size_t comment_len = p->out->len - begin;
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_cell *cell = &item->cells.v[i];
        size_t at = p->out->len;
        if (cell->arg != comment && printer_knows(p, &def->args[cell->arg]))
            print_cell(p, &def->args[cell->arg], &cell->value, PRINT_ADD);
        if (ret_pieces != NULL)
            ret_pieces[i] = (struct print_piece){.at = at, .len = p->out->len - at};
    }
    return comment_len;
}

static const struct print_row *row_of(const struct printer *p, const struct ros_item *item)
{
    struct print_row *row = &p->texts->row;
    if (row->item == item)
        return row;
    struct printer sub = *p;
    sub.out = &row->text;
    strbuf_truncate(&row->text, 0);
    while (row->pieces.len < item->cells.len)
        (void)VEC_PUSH(p->arena, row->pieces);
    row->comment_len = print_cells(&sub, item, row->pieces.v);
    row->item = item;
    return row;
}

/* What `add` says of a cell as a condition: the same, between quotes if it has to be text. */
static void print_as_condition(const struct printer *p, const struct ros_arg_def *arg,
                               const char *text, size_t len)
{
    size_t term = arg->name_len + 2u; /* " name=" */
    char first = len > term ? text[term] : '"';
    bool is_local = first == '$';
    if (first == '"' || is_local || (first != '!' && is_typed(arg->type))) {
        strbuf_add(p->out, text, len);
        return;
    }
    strbuf_add(p->out, text, term);
    strbuf_addch(p->out, '"');
    strbuf_add(p->out, text + term, len - term);
    strbuf_addch(p->out, '"');
}

void print_args(const struct printer *p, const struct ros_item *item, enum print_use use)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    if (use == PRINT_ADD && p->form != ROS_FORM_APPLY) { /* said once */
        (void)print_cells(p, item, NULL);
        return;
    }
    const struct print_row *row = row_of(p, item);
    if (use == PRINT_ADD) {
        strbuf_add(p->out, row->text.buf, row->text.len);
        return;
    }
    size_t next = 0; /* cells stand in the order of the menu's table */
    strbuf_add(p->out, row->text.buf, row->comment_len);
    for (size_t i = 0; i < item->cells.len; i++) {
        const struct ros_cell *cell = &item->cells.v[i];
        const struct ros_arg_def *arg = &def->args[cell->arg];
        const char *text = row->text.buf + row->pieces.v[i].at;
        print_absences(p, item, use, next, (size_t)cell->arg);
        next = (size_t)cell->arg + 1;
        if (ros_item_left(item, arg) || !is_looked_for(arg, use))
            continue;
        if (use == PRINT_FIND)
            print_as_condition(p, arg, text, row->pieces.v[i].len);
        else
            strbuf_add(p->out, text, row->pieces.v[i].len);
    }
    print_absences(p, item, use, next, def->nargs);
}

void print_condition(const struct printer *p, const struct ros_item *item, const char *name)
{
    int arg = ros_menu_arg(item->menu, name);
    const struct ros_value *value = arg < 0 ? NULL : cell_of(item, arg);
    if (value == NULL)
        BUG("row without its key %s", name);
    print_cell(p, &ros_menu_def(item->menu)->args[arg], value, PRINT_FIND);
}
