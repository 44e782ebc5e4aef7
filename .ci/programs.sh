# What .ci/run and .ci/long share: a published program. Sourced by them, after $work and within_limit.

# published NAME [PROPERTY]: nothing warns, and the program runs; its size is that of the files it needs.
published() {
    local name=$1 folder=$work/$1
    within_limit dotnet publish samples/Trimmed -c Release -r linux-x64 -o "$folder" -p:RunAnalyzers=false -v q --nologo "${@:2}" || return
    if [[ $("$folder/Trimmed") != *$'Emma: John Murray, HalfLeather, marriage, class\n1 before 1817\n[{"Name":"Jane Austen","BookCount":2,"LastPublished":"1817-12-20","Books":[{"Title":"Emma",'*']}]}]'$'\n"Title":"Emma",'*'"AuthorId":1,"Genres":[{"Id":1,"Name":"romance"}]}' ]]; then
        echo "The $name program says something else."
        return 1
    fi

    rm -f "$folder"/*.pdb "$folder"/*.xml "$folder"/*.dbg
    echo "$name: $(du -sk "$folder" | cut -f1) kB"
}
