# Written by Jinja2 from the template of this name: pytest tests/render --update-golden
made_from = "f37932d88c97c09151ce843fcfc479b88328f38eb22d8ab9962e6331825126af"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'monthly-report.xml.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_paper = resolve('paper')
    l_0_from = l_0_lines = l_0_text = l_0_recipients = l_0_margin = missing
    try:
        t_1 = environment.filters['inline']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'inline' found.")
    try:
        t_2 = environment.filters['paragraphs']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'paragraphs' found.")
    pass
    def macro(l_1_piece):
        t_3 = []
        if l_1_piece is missing:
            l_1_piece = undefined("parameter 'piece' was not provided", name='piece')
        pass
        if environment.getattr(l_1_piece, 'origin'):
            pass
            t_3.extend((
                ' origin="',
                escape(environment.getattr(l_1_piece, 'origin')),
                '"',
            ))
        return concat(t_3)
    context.exported_vars.add('from')
    context.vars['from'] = l_0_from = Macro(environment, macro, 'from', ('piece',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_list):
        t_4 = []
        if l_1_list is missing:
            l_1_list = undefined("parameter 'list' was not provided", name='list')
        pass
        for l_2_line in l_1_list:
            _loop_vars = {}
            pass
            t_4.extend((
                '<p style="',
                escape(environment.getattr(l_2_line, 'style')),
                '"',
            ))
            if (not environment.getattr(l_2_line, 'text')):
                pass
                t_4.append(
                    ' room="yes"',
                )
            t_4.extend((
                escape(environment.call(context, (undefined(name='from') if l_0_from is missing else l_0_from), l_2_line, _loop_vars=_loop_vars)),
                '>',
                escape(t_1(environment.getattr(l_2_line, 'text'))),
                '</p>\n',
            ))
        l_2_line = missing
        return concat(t_4)
    context.exported_vars.add('lines')
    context.vars['lines'] = l_0_lines = Macro(environment, macro, 'lines', ('list',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_line):
        t_5 = []
        if l_1_line is missing:
            l_1_line = undefined("parameter 'line' was not provided", name='line')
        pass
        for l_2_words in t_2(environment.getattr(l_1_line, 'text')):
            _loop_vars = {}
            pass
            t_5.extend((
                '<p style="',
                escape(environment.getattr(l_1_line, 'style')),
                '"',
                escape(environment.call(context, (undefined(name='from') if l_0_from is missing else l_0_from), l_1_line, _loop_vars=_loop_vars)),
                '>',
                escape(t_1(l_2_words)),
                '</p>\n',
            ))
        l_2_words = missing
        return concat(t_5)
    context.exported_vars.add('text')
    context.vars['text'] = l_0_text = Macro(environment, macro, 'text', ('line',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_style):
        t_6 = []
        if l_1_style is missing:
            l_1_style = undefined("parameter 'style' was not provided", name='style')
        pass
        t_6.extend((
            '<p style="',
            escape(l_1_style),
            '"><span style="recipients-words">',
            escape(environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'recipients_label')),
            '</span>',
            escape(environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'recipients_label_end')),
            '</p>\n',
            escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'recipients'))),
            '\n',
        ))
        return concat(t_6)
    context.exported_vars.add('recipients')
    context.vars['recipients'] = l_0_recipients = Macro(environment, macro, 'recipients', ('style',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_place, l_1_list):
        t_7 = []
        if l_1_place is missing:
            l_1_place = undefined("parameter 'place' was not provided", name='place')
        if l_1_list is missing:
            l_1_list = undefined("parameter 'list' was not provided", name='list')
        pass
        if l_1_list:
            pass
            t_7.extend((
                '<margin place="',
                escape(l_1_place),
                '">\n',
                escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), l_1_list)),
                '\n</margin>\n',
            ))
        return concat(t_7)
    context.exported_vars.add('margin')
    context.vars['margin'] = l_0_margin = Macro(environment, macro, 'margin', ('place', 'list'), False, False, False, context.eval_ctx.autoescape)
    yield '<document>\n'
    for l_1_place in ('page-head', 'first-page-foot', 'last-page-foot'):
        _loop_vars = {}
        pass
        yield escape(environment.call(context, (undefined(name='margin') if l_0_margin is missing else l_0_margin), l_1_place, environment.getitem(environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'optional'), l_1_place), _loop_vars=_loop_vars))
        yield '\n'
    l_1_place = missing
    yield '<columns style="letterhead">\n'
    for (l_1_left, l_1_right) in environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'letterhead'):
        _loop_vars = {}
        pass
        yield '<column>\n'
        yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), l_1_left, _loop_vars=_loop_vars))
        yield '\n</column>\n<column>\n'
        yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), l_1_right, _loop_vars=_loop_vars))
        yield '\n</column>\n'
    l_1_left = l_1_right = missing
    yield '</columns>\n<p style="kind">'
    yield escape(environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'kind'))
    yield '</p>\n'
    yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), ([environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'author')] if environment.getattr(environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'author'), 'text') else [])))
    yield '\n'
    yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'subject')))
    yield '\n'
    yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), ([environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'period_line')] if environment.getattr(environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'period_line'), 'text') else [])))
    yield '\n<rule style="subject"/>\n'
    yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'subject_end')))
    yield '\n'
    yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'addressees')))
    yield '\n'
    yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'basis')))
    yield '\n'
    for l_1_line in environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'opening'):
        _loop_vars = {}
        pass
        yield escape(environment.call(context, (undefined(name='text') if l_0_text is missing else l_0_text), l_1_line, _loop_vars=_loop_vars))
        yield '\n'
    l_1_line = missing
    yield '<content/>\n'
    for l_1_line in environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'ending'):
        _loop_vars = {}
        pass
        yield escape(environment.call(context, (undefined(name='text') if l_0_text is missing else l_0_text), l_1_line, _loop_vars=_loop_vars))
        yield '\n'
    l_1_line = missing
    if environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'joint'):
        pass
        yield '<columns style="joint">\n'
        for (l_1_left, l_1_right) in environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'joint'):
            _loop_vars = {}
            pass
            yield '<column>\n'
            yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), l_1_left, _loop_vars=_loop_vars))
            yield '\n</column>\n<column>\n'
            yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), l_1_right, _loop_vars=_loop_vars))
            yield '\n</column>\n'
        l_1_left = l_1_right = missing
        yield '</columns>\n'
        yield escape(environment.call(context, (undefined(name='recipients') if l_0_recipients is missing else l_0_recipients), 'recipients-label-below'))
        yield '\n'
    else:
        pass
        yield '<columns style="signature">\n<column>\n'
        yield escape(environment.call(context, (undefined(name='recipients') if l_0_recipients is missing else l_0_recipients), 'recipients-label'))
        yield '\n</column>\n<column>\n'
        yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'signature')))
        yield '\n</column>\n</columns>\n'
    yield escape(environment.call(context, (undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getitem(environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'optional'), 'after-signature')))
    yield '\n'
    for l_1_sheet in environment.getattr((undefined(name='paper') if l_0_paper is missing else l_0_paper), 'appendices'):
        _loop_vars = {}
        pass
        yield '<sheet'
        if environment.getattr(l_1_sheet, 'landscape'):
            pass
            yield ' landscape="yes"'
        yield '>\n<p style="appendix-label">'
        yield escape(environment.getattr(l_1_sheet, 'label'))
        yield '</p>\n<p style="appendix-title"'
        yield escape(environment.call(context, (undefined(name='from') if l_0_from is missing else l_0_from), l_1_sheet, _loop_vars=_loop_vars))
        yield '>'
        yield escape(t_1(environment.getattr(l_1_sheet, 'title')))
        yield '</p>\n<p style="appendix-attached">'
        yield escape(t_1(environment.getattr(l_1_sheet, 'attached')))
        yield '</p>\n<rule style="appendix-attached"/>\n<content of="'
        yield escape(environment.getattr(l_1_sheet, 'key'))
        yield '"/>\n</sheet>\n'
    l_1_sheet = missing
    yield '</document>'

blocks = {}
debug_info = '5=25&6=30&8=40&9=45&10=50&13=68&14=73&15=78&18=89&19=96&20=102&22=108&23=115&24=119&25=121&30=128&31=131&34=135&36=139&39=141&43=145&44=147&45=149&46=151&48=153&49=155&50=157&51=159&52=162&55=166&56=169&58=172&60=175&62=179&65=181&69=185&73=190&76=192&80=194&81=196&82=200&83=204&84=206&85=210&87=212'
