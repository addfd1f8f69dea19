/* cmd_man.c - rosc man and rosc completion: what a shell has of rosc, made of its own tables. */
#include <setjmp.h>
#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "base/strbuf.h"
#include "cmd.h"
#include "completion.h"
#include "diag/diag.h"
#include "man.h"

/* Writes what `make` makes to the file of -o. */
static enum exit_code write_made(const struct invocation *inv, void (*make)(struct strbuf *out))
{
    struct arena *arena = arena_new();
    if (!arena)
        return io_failed(out_of_memory);
    jmp_buf oom;
    if (setjmp(oom)) {
        arena_free(arena);
        return io_failed(out_of_memory);
    }
    arena_on_oom(arena, &oom);
    struct strbuf out = strbuf_new(arena);
    make(&out);
    enum exit_code code =
        output_write(inv->value[OPTION_OUTPUT], out.buf, out.len, (struct file_manner){0});
    arena_free(arena);
    return code;
}

static enum exit_code man(const struct invocation *inv)
{
    static const char *const pages[] = {"rosc", "rosc.yaml"};
    const char *page = inv->operands > 0 ? inv->operand[0] : pages[0];
    if (strcmp(page, pages[0]) == 0)
        return write_made(inv, man_rosc);
    if (strcmp(page, pages[1]) == 0)
        return result_finish(rosc_manual(), inv->value[OPTION_OUTPUT], false);
    const char *near = suggest(page, pages, ARRAY_LEN(pages));
    say("there is no page '%s'; %s%s%s", page,
        near ? "did you mean '" : "there are: rosc, rosc.yaml", near ? near : "", near ? "'?" : "");
    return EXIT_USAGE;
}

static enum exit_code completion(const struct invocation *inv)
{
    static const char *const shells[] = {"bash", "zsh", "fish"};
    static void (*const make[])(struct strbuf *) = {completion_bash, completion_zsh,
                                                    completion_fish};
    for (size_t i = 0; i < ARRAY_LEN(shells); i++)
        if (strcmp(inv->operand[0], shells[i]) == 0)
            return write_made(inv, make[i]);
    const char *near = suggest(inv->operand[0], shells, ARRAY_LEN(shells));
    say("there is no completion for '%s'; %s%s%s", inv->operand[0],
        near ? "did you mean '" : "there is: bash, zsh, fish", near ? near : "", near ? "'?" : "");
    return EXIT_USAGE;
}

static const enum option_id text_options[] = {OPTION_OUTPUT, OPTION_HELP};

const struct command cmd_man = {
    .name = "man",
    .args = "[PAGE]",
    .summary = "print a manual page",
    .help =
        "Prints a manual page for man and mandoc: rosc (the default), the commands; rosc.yaml, "
        "the\n"
        "site language. A package has both installed, so that 'man rosc' shows them; without:\n\n"
        "  rosc man | man -l -\n"
        "  rosc man rosc.yaml | man -l -",
    .options = text_options,
    .noptions = ARRAY_LEN(text_options),
    .max_operands = 1,
    .run = man,
};

const struct command cmd_completion = {
    .name = "completion",
    .args = "SHELL",
    .summary = "print the completion script for bash, zsh or fish",
    .help =
        "Prints a script that completes commands, options, their values, sites, exports and the\n"
        "names of findings. A package has it installed; without, put it where the shell looks:\n\n"
        "  rosc completion bash -o ~/.local/share/bash-completion/completions/rosc\n"
        "  rosc completion zsh -o ~/.zfunc/_rosc     # fpath+=~/.zfunc ahead of compinit\n"
        "  rosc completion fish -o ~/.config/fish/completions/rosc.fish\n\n"
        "The folder must be there. For one session: source <(rosc completion bash).",
    .options = text_options,
    .noptions = ARRAY_LEN(text_options),
    .min_operands = 1,
    .max_operands = 1,
    .run = completion,
};
