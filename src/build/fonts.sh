#!/usr/bin/env bash
# Makes the program's bundled fonts: small subsets of Inter and of Noto Sans SC, under family names of our own.
#
#   bash src/build/fonts.sh [OUTPUT-FOLDER]      (default: src/main/resources/byhand/typeset/fonts)
#
# Needs: npm, tar, and a Python 3 that has fontTools, which is pyftsubset, and booleanOperations
# (Debian: apt-get install fonttools python3-booleanoperations);
# PYTHON=... names another Python. The fonts it makes are committed: run this only to change what is in them.
#
# The SIL Open Font License lets us subset and bundle both, with its text beside them. Neither is renamed because it
# must be (Inter reserves no font name, Noto Sans SC reserves only 'Source'): our own family names keep a subset from
# being taken for a complete Inter or Noto Sans SC that is installed on the reader's machine, or the other way round.
set -euo pipefail

INTER=@expo-google-fonts/inter@0.4.2
NOTO=@expo-google-fonts/noto-sans-sc@0.4.3

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=${1:-$root/src/main/resources/byhand/typeset/fonts}
mkdir -p "$out"
out=$(cd "$out" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"

py=
for candidate in ${PYTHON:-python3 /usr/bin/python3}; do
  if "$candidate" -c 'import fontTools, booleanOperations' 2>/dev/null; then py=$candidate; break; fi
done
if [ -z "$py" ]; then echo "fonts.sh: no Python 3 with fontTools and booleanOperations (apt-get install fonttools python3-booleanoperations)" >&2; exit 1; fi

# fetch NAME PACKAGE FILE...: the named files of an npm package, into ./NAME/package/
fetch() {
  local name=$1 package=$2; shift 2
  mkdir "$name"
  (cd "$name" && npm pack --silent "$package" >/dev/null && tar -xzf ./*.tgz "${@/#/package/}")
}
fetch inter "$INTER" LICENSE_FONT \
  400Regular/Inter_400Regular.ttf 600SemiBold/Inter_600SemiBold.ttf 700Bold/Inter_700Bold.ttf
fetch noto "$NOTO" LICENSE_FONT \
  400Regular/NotoSansSC_400Regular.ttf 700Bold/NotoSansSC_700Bold.ttf

# What each family is to have; what the original lacks is left out without a word.
"$py" - <<'PY'
def span(*pairs):
    return {c for a, b in pairs for c in range(a, b + 1)}

# Latin, spacing modifiers, combining marks, Greek, punctuation, super- and subscripts, currency, letter-like signs,
# number forms, arrows, mathematical operators, technical signs, enclosed numbers, box drawing, shapes, dingbats
inter = span((0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x1CD, 0x1DC), (0x218, 0x21B),
             (0x237, 0x237), (0x259, 0x259), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x1D00, 0x1DBF),
             (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF), (0x20D0, 0x20FF),
             (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF),
             (0x2460, 0x2473), (0x2500, 0x25FF), (0x2600, 0x27BF), (0x27C0, 0x27FF), (0x2900, 0x297F),
             (0x2980, 0x2AFF), (0x2B00, 0x2BFF), (0x2C7C, 0x2C7C), (0xFB00, 0xFB04), (0xFFFD, 0xFFFD))

def gb2312(rows):
    found = set()
    for row in rows:
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([0xA0 + row, cell]).decode('gb2312')))
            except UnicodeDecodeError:
                pass
    return found

level1 = gb2312(range(16, 56))
assert len(level1) == 3755, len(level1)
words = ('隐藏层偏置量权重梯度激活函数损失学习率前向传播反向更新模型参数神经元撤销重做快捷键帧迭代溢出发散拐点交叉熵')
sc = level1 | gb2312(range(1, 10)) | set(map(ord, words)) | span(
    (0x20, 0x7E), (0xA0, 0xFF), (0x1CD, 0x1DC), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x218F),
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x24FF), (0x25A0, 0x25FF), (0x2600, 0x27BF),
    (0x27F0, 0x27FF), (0x2900, 0x297F), (0x2B00, 0x2BFF), (0x3000, 0x303F), (0xFF00, 0xFFEF))

for name, chars in (('inter', inter), ('noto', sc)):
    with open(name + '.txt', 'w') as f:
        f.write('\n'.join('U+%04X' % c for c in sorted(chars)) + '\n')
PY

# subset NAME ORIGINAL RESULT OPTION...: what is in NAME.txt, of ORIGINAL, without what only other programs use
subset() {
  local name=$1 original=$2 result=$3; shift 3
  "$py" -m fontTools.subset "$name/package/$original" --output-file="$result" --unicodes-file="$name.txt" \
    --name-IDs=0,1,2,3,4,5,6,7,8,9,11,13,14 --notdef-outline --no-glyph-names --no-recalc-timestamp \
    --drop-tables+=STAT,BASE,VORG,vhea,vmtx "$@"
}
for style in 400Regular 600SemiBold 700Bold; do
  subset inter $style/Inter_$style.ttf Inter-${style:3}.ttf --layout-features=ccmp,kern,mark,mkmk
done
for style in 400Regular 700Bold; do
  subset noto $style/NotoSansSC_$style.ttf NotoSansSC-${style:3}.ttf --layout-features=ccmp,kern,mark --no-hinting
done

# JavaFX fills glyphs above a certain size, as on a high-resolution screen, by the even-odd rule.
"$py" "$root/src/build/join-contours.py" Inter-*.ttf NotoSansSC-*.ttf

# Names of our own. The legacy family of the semi-bold is one by itself, as JavaFX knows only regular and bold in one.
"$py" - <<'PY'
from fontTools.ttLib import TTFont
for file, family, style, original in (
        ('Inter-Regular', 'Byhand Sans', 'Regular', 'Inter'),
        ('Inter-SemiBold', 'Byhand Sans', 'SemiBold', 'Inter'),
        ('Inter-Bold', 'Byhand Sans', 'Bold', 'Inter'),
        ('NotoSansSC-Regular', 'Byhand Sans SC', 'Regular', 'Noto Sans SC'),
        ('NotoSansSC-Bold', 'Byhand Sans SC', 'Bold', 'Noto Sans SC')):
    font = TTFont(file + '.ttf', recalcTimestamp=False)
    names = font['name']
    linked = style in ('Regular', 'Bold')
    version = names.getDebugName(5).split(';')[0].replace('Version ', '').split('-')[0]
    postscript = family.replace(' ', '') + '-' + style
    new = {1: family if linked else family + ' ' + style, 2: style if linked else 'Regular',
           3: version + ';BYHAND;' + postscript, 4: family + ' ' + style, 6: postscript,
           10: 'A subset of %s %s, under another name' % (original, version)}
    if not linked:
        new.update({16: family, 17: style})
    names.names = [n for n in names.names if n.nameID not in (1, 2, 3, 4, 6, 10, 16, 17, 25)]
    for name_id, text in new.items():
        names.setName(text, name_id, 3, 1, 0x409)
    bold = style == 'Bold'
    os2 = font['OS/2']
    os2.fsSelection = os2.fsSelection & ~0x61 | (0x20 if bold else 0x40)
    font['head'].macStyle = 1 if bold else 0
    font.save(file + '.ttf')
PY

# The licences: first the copyright line that the font file itself carries, where the package's text has another
{ "$py" -c 'import sys; from fontTools.ttLib import TTFont; print(TTFont(sys.argv[1])["name"].getDebugName(0))' \
    Inter-Regular.ttf; cat inter/package/LICENSE_FONT; } > OFL-Inter.txt
cp noto/package/LICENSE_FONT OFL-NotoSansSC.txt

install -m 644 Inter-Regular.ttf Inter-SemiBold.ttf Inter-Bold.ttf NotoSansSC-Regular.ttf NotoSansSC-Bold.ttf \
  OFL-Inter.txt OFL-NotoSansSC.txt "$out"
ls -l "$out"
