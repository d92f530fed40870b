"""Equations on one line."""

import pytest
from lxml import etree

from baocao.word.equations import linear
from baocao.word.namespaces import M, W


def r(text):
    return f"<m:r><m:t>{text}</m:t></m:r>"


def e(text, name="e"):
    return f"<m:{name}>{r(text)}</m:{name}>"


FORMS = {
    "a+b": r("a+") + r("b"),
    "1/2": f"<m:f>{e('1', 'num')}{e('2', 'den')}</m:f>",
    "(a+b)/c": f"<m:f>{e('a+b', 'num')}{e('c', 'den')}</m:f>",
    "x^2": f"<m:sSup>{e('x')}{e('2', 'sup')}</m:sSup>",
    "H_2O": f"<m:sSub>{e('H')}{e('2', 'sub')}</m:sSub>" + r("O"),
    "x_i^(n+1)": f"<m:sSubSup>{e('x')}{e('i', 'sub')}{e('n+1', 'sup')}</m:sSubSup>",
    "_6^14 C": f"<m:sPre>{e('6', 'sub')}{e('14', 'sup')}{e('C')}</m:sPre>",
    "√(x+1)": f"<m:rad><m:deg/>{e('x+1')}</m:rad>",
    "√[3]8": f"<m:rad>{e('3', 'deg')}{e('8')}</m:rad>",
    "∑_(i=1)^n x": "<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr>"
    f"{e('i=1', 'sub')}{e('n', 'sup')}{e('x')}</m:nary>",
    "∫x": f"<m:nary>{e('x')}</m:nary>",
    "(a|b)": f"<m:d>{e('a')}{e('b')}</m:d>",
    "[a;b)": "<m:d><m:dPr><m:begChr m:val='['/><m:sepChr m:val=';'/></m:dPr>" + e("a") + e("b") + "</m:d>",
    "sin x": f"<m:func>{e('sin', 'fName')}{e('x')}</m:func>",
    "lim_(x→0)": f"<m:limLow>{e('lim')}{e('x→0', 'lim')}</m:limLow>",
    "[1, 2; 3, 4]": f"<m:m><m:mr>{e('1')}{e('2')}</m:mr><m:mr>{e('3')}{e('4')}</m:mr></m:m>",
    "(1; 2)": f"<m:d><m:e><m:m><m:mr>{e('1')}</m:mr><m:mr>{e('2')}</m:mr></m:m></m:e></m:d>",
    "[x=1; y=2]": f"<m:eqArr>{e('x=1')}{e('y=2')}</m:eqArr>",
    "x\u0302": f"<m:acc>{e('x')}</m:acc>",
    "abc": f"<m:unknown>{r('a')}<m:box>{e('bc')}</m:box></m:unknown>",
    "x": r("x") + f"<w:del>{r('y')}</w:del>",
    "x y": "<m:r><m:t>x</m:t></m:r><m:r><w:br/><m:t>y</m:t></m:r>",
}


@pytest.mark.parametrize("text", FORMS)
def test_an_equation_is_one_line(text):
    assert linear(math(FORMS[text])) == text


def math(inner):
    return etree.fromstring(f'<m:oMath xmlns:m="{M[1:-1]}" xmlns:w="{W[1:-1]}">{inner}</m:oMath>')


def test_equations_of_a_paragraph_are_told_apart():
    two = "".join(f"<m:oMath>{r(letter)}</m:oMath>" for letter in "ab")
    root = etree.fromstring(f'<m:oMathPara xmlns:m="{M[1:-1]}">{two}</m:oMathPara>')
    assert linear(root) == "a\nb"


def test_no_depth_is_too_deep():
    deep = r("x")
    for _ in range(1000):
        deep = f"<m:rad><m:e>{deep}</m:e></m:rad>"
    root = etree.fromstring(f'<m:oMath xmlns:m="{M[1:-1]}">{deep}</m:oMath>', etree.XMLParser(huge_tree=True))
    assert "x" in linear(root)
